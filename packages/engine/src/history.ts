import type { Tests } from './config.ts'
import { type Bounds, compileCount } from './counting.ts'
import { type HistoryLine, UnknownWord } from './language.ts'
import { compileMatcher } from './matcher.ts'
import { happenings } from './shape.ts'

export interface CountLine {
  atLeast?: number
  atMost?: number
  exactly?: number
  within?: string
}

interface DidLine extends CountLine {
  did: string | string[]
  where?: Tests
}

interface DidNotLine {
  didNot: string | string[]
  where?: Tests
  within?: string
}

/** The common history lines, by the key that heads it. A new one is one entry, here or among the rare ones. */
export const historyLines: Readonly<Record<string, HistoryLine>> = {
  did: {
    shape: test => ({
      keys: {
        did: happenings,
        where: { each: test },
        atLeast: 'bound',
        atMost: 'bound',
        exactly: 'bound',
        within: 'window',
      },
    }),
    compile: (line: DidLine, path, compiler) => {
      if ('onDays' in line) throw new UnknownWord('onDays')
      const matcher = compileMatcher(line.did, line.where, compiler)
      return compileCount(boundsOf(line), line.within ?? 'ever', matcher, path, compiler)
    },
  },
  didNot: {
    shape: test => ({ keys: { didNot: happenings, where: { each: test }, within: 'window' } }),
    compile: ({ didNot, where, within = 'ever' }: DidNotLine, path, compiler) =>
      compileCount({ min: 0, max: 0 }, within, compileMatcher(didNot, where, compiler), path, compiler),
  },
}

/** With no bound at least once; `atMost` alone also holds at zero. */
export const boundsOf = ({ atLeast, atMost, exactly }: CountLine): Bounds => ({
  min: exactly ?? atLeast ?? (atMost === undefined ? 1 : 0),
  max: exactly ?? atMost ?? Number.POSITIVE_INFINITY,
})
