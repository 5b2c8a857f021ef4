/** A sum of many numbers, none of whose digits is lost: equal for every order of adding and taking away. */
export interface ExactSum {
  add(amount: number): void
  /** Takes away what has been added. */
  subtract(amount: number): void
  /** The double nearest to the true sum. */
  value(): number
  /** Plain JSON to begin from again; a few numbers, however many were added. */
  snapshot(): number[]
}

/** Beyond it a sum could overflow, and what has become infinite cannot be taken away again. */
const largest = 2 ** 960

/** Whether it can be summed: what is not a number, not finite, or beyond 2^960, adds nothing to any sum. */
export const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= largest

/**
 * Keeps the sum as doubles that do not overlap, smallest first: J. R. Shewchuk, "Adaptive Precision Floating-Point
 * Arithmetic and Fast Robust Geometric Predicates", Discrete & Computational Geometry 18 (1997), Grow-Expansion.
 * Rounded as Python's `math.fsum` does it.
 *
 * @param kept the snapshot of another sum, to go on from
 */
export function createExactSum(kept: readonly number[] = []): ExactSum {
  const parts = [...kept]

  function add(amount: number): void {
    if (!isAmount(amount)) return
    let sum = amount
    let length = 0
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i]!
      const [large, small] = Math.abs(sum) < Math.abs(part) ? [part, sum] : [sum, part]
      sum = large + small
      const lost = small - (sum - large)
      if (lost !== 0) parts[length++] = lost
    }
    parts.length = length
    if (sum !== 0) parts.push(sum)
  }

  return {
    add,
    subtract: amount => add(-amount),
    value: () => rounded(parts),
    snapshot: () => [...parts],
  }
}

function rounded(parts: readonly number[]): number {
  let next = parts.length - 1
  let sum = parts[next] ?? 0
  let lost = 0
  while (lost === 0 && next > 0) {
    const part = parts[--next]!
    const before = sum
    sum += part
    lost = part - (sum - before)
  }
  if (lost === 0 || next === 0) return sum
  // A sum half-way between two doubles went to the even one; what lies below says on which side of half-way it is.
  const other = sum + lost * 2
  const wasHalfWay = other - sum === lost * 2
  return wasHalfWay && Math.sign(parts[next - 1]!) === Math.sign(lost) ? other : sum
}
