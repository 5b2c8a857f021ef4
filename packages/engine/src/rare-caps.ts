import { fnv1a } from './bucket.ts'
import { capCount } from './caps.ts'
import type { Caps } from './config.ts'
import type { Compiler, Context, Matcher } from './context.ts'
import type { Cap } from './language.ts'
import { quietHours } from './quiet-hours.ts'

/** As the site's caps of the same name. */
const windows = { perSession: 'session', perDay: 'today', perWeek: '7 days' }

/** The caps that few configs use. */
export const rareCaps: Readonly<Record<string, Cap>> = {
  byTag: {
    shape: () => ({ map: { keys: { perSession: 'count', perDay: 'count', perWeek: 'count' } } }),
    compile: (byTag: NonNullable<Caps['byTag']>, path, compiler, tags) =>
      Object.entries(byTag)
        .filter(([tag]) => tags.includes(tag))
        .flatMap(([tag, bounds]) => {
          const counted = {
            shown: shownWithTag(tag, compiler),
            rivals: ({ winners }: Context) => winners.filter(winner => winner.tags.includes(tag)).length,
          }
          return Object.entries(bounds).map(([name, times]) =>
            capCount(
              times,
              windows[name as keyof typeof windows],
              counted,
              `${path}.${tag}.${name}`,
              compiler,
            ),
          )
        }),
  },
  quietHours,
}

function shownWithTag(tag: string, { campaigns }: Compiler): Matcher {
  const tagged = campaigns.filter(({ tags }) => tags?.includes(tag)).map(({ id }) => id)
  const ids = new Set<unknown>(tagged)
  return {
    names: ['campaign_shown'],
    // Short, since it is kept in every snapshot; another one when other campaigns carry the tag.
    key: `tag ${tag} ${fnv1a(tagged.join('\n'))}`,
    test: ({ props }) => ids.has(props?.campaign),
  }
}
