import type { Campaign } from './config.ts'
import type { Problem } from './problem.ts'

type Bound = Pick<Campaign, 'status' | 'tags' | 'ignoreSiteCaps'>

/** Whether one that would run lacks a cap that it is under, because of these problems. */
export function missesCap(problems: readonly Problem[]): (campaign: Bound) => boolean {
  const paths = problems.map(({ path }) => path).filter(([section]) => section === 'caps')
  const tags = paths.map(([, cap, tag]) => (cap === 'byTag' ? tag : undefined))
  return ({ status = 'live', tags: own = [], ignoreSiteCaps }) =>
    status === 'live' && !ignoreSiteCaps && tags.some(tag => tag === undefined || own.includes(`${tag}`))
}
