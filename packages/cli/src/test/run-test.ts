import type { Program } from '@okyaku/engine'
import { type Mismatch, mismatches } from './compare.ts'
import type { Identity } from './identity.ts'
import { createPlayer } from './player.ts'
import type { Step, Test } from './test-file.ts'

/** The first step that came to something else than expected, or what makes the test impossible. */
export type Failure =
  | { step: number; at: number; path: string; notOpen?: string; mismatches: Mismatch[] }
  | { impossible: string[] }

/** Plays one test up to the first step that fails: what comes after it stands on other ground. */
export function runTest(program: Program, test: Test, identity: Identity): Failure | undefined {
  if ('impossible' in identity) return identity
  const play = createPlayer(program, test, identity.visitor)
  for (const [index, step] of test.steps.entries()) {
    const played = play(step)
    const wrong = step.expect ? mismatches(step.expect, played) : []
    const { last, notOpen } = played
    if (wrong.length || notOpen !== undefined) {
      const { at, page } = last
      return {
        step: index,
        at,
        path: page?.path ?? '',
        ...(notOpen !== undefined && { notOpen }),
        mismatches: wrong,
      }
    }
  }
  return undefined
}

/** What a step does, in a word. */
export function actionOf({ event, goTo, signal, click, dismiss, show, wait, page }: Step): string {
  if (event !== undefined) return event
  if (goTo !== undefined || page !== undefined) return 'page_view'
  if (signal)
    return Object.entries(signal)
      .map(([key, value]) => (value === true ? key : `${key} ${value}`))
      .join(', ')
  if (wait !== undefined) return `wait ${wait}`
  const [what] = Object.entries({ click, dismiss, show }).filter(([, id]) => id !== undefined)
  return what ? what.join(' ') : ''
}
