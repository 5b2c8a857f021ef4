import { median, quantile } from '../engine/stopwatch.mjs'
import { chanceOf } from '../engine/workload/chance.mjs'

const DRAWS = 4000
const SEED = 2026

/**
 * By how much a figure differs when the same thing is measured twice: of two draws from measurements of one thing, each
 * of so many, the difference of their medians that 95 pairs in 100 stay below (a bootstrap). A difference that is no
 * larger says nothing. Rounded up to a whole.
 * @param {readonly number[]} measured
 * @param {number} size of a draw
 */
export function noiseOf(measured, size) {
  const chance = chanceOf(SEED)
  const draw = () => median(Array.from({ length: size }, () => chance.oneOf(measured)))
  const noise = quantile(
    Array.from({ length: DRAWS }, () => Math.abs(draw() - draw())),
    0.95,
  )
  return Math.ceil(noise)
}
