import type { Behavior } from '@okyaku/engine'
import { placeholders } from './placeholders.ts'
import type { Store } from './store.ts'
import { whereSql } from './where.ts'

/** How often something happened, and to how many visitors. */
export interface Count {
  events: number
  visitors: number
}

export interface TierCounts extends Count {
  /** `''`: events without a tier. */
  tier: string
  /** In the order of the behaviors asked for. */
  behaviors: Count[]
}

export interface CampaignCounts {
  campaign: string
  shown: number
  heldOut: number
  clicked: number
  dismissed: number
  goal: number
}

export interface RecentEvent {
  id: string
  name: string
  at: number
  visitor: string
  tier: string
  path: string
  title: string
  props: string
}

/** A missing site means every site. */
type SiteFilter = string | undefined

const ofSite = "(site = {site:String} OR {site:String} = '')"

/** Per tier, how often each behavior was seen, and by how many visitors. */
export async function countTiers(
  store: Store,
  site: SiteFilter,
  behaviors: Behavior[],
): Promise<TierCounts[]> {
  const sql = placeholders()
  const columns = behaviors.map((behavior, index) => {
    const matches = matching(behavior, sql)
    return `, countIf(${matches}) AS events${index}, uniqExactIf(visitor, ${matches}) AS visitors${index}`
  })
  const rows = await store.query<Record<string, number> & { tier: string }>(
    `SELECT tier, count() AS events, uniqExact(visitor) AS visitors${columns.join('')}
    FROM events WHERE ${ofSite} GROUP BY tier ORDER BY tier`,
    { ...sql.params, site: site ?? '' },
  )
  return rows.map(row => ({
    tier: row.tier,
    events: row.events!,
    visitors: row.visitors!,
    behaviors: behaviors.map((_, index) => ({
      events: row[`events${index}`]!,
      visitors: row[`visitors${index}`]!,
    })),
  }))
}

/** Whether `countTiers` takes a behavior's `where` into account; otherwise it counts all events of that name. */
export function isExact({ where }: Behavior): boolean {
  return where === undefined || whereSql(where, placeholders()) !== undefined
}

function matching({ event, where = {} }: Behavior, sql: ReturnType<typeof placeholders>): string {
  const named = `name IN ${sql.texts([event].flat())}`
  const condition = whereSql(where, sql)
  return condition ? `${named} AND ${condition}` : named
}

/** Per campaign, how many visitors saw it (or would have), and what they did. */
export function countCampaigns(store: Store, site: SiteFilter): Promise<CampaignCounts[]> {
  const visitors = (event: string) => `uniqExactIf(visitor, name = '${event}')`
  return store.query<CampaignCounts>(
    `SELECT JSONExtractString(props, 'campaign') AS campaign,
      ${visitors('campaign_shown')} AS shown,
      ${visitors('campaign_held_out')} AS heldOut,
      ${visitors('campaign_clicked')} AS clicked,
      ${visitors('campaign_dismissed')} AS dismissed,
      ${visitors('campaign_goal')} AS goal
    FROM events
    WHERE ${ofSite} AND startsWith(name, 'campaign_') AND campaign != ''
    GROUP BY campaign ORDER BY campaign`,
    { site: site ?? '' },
  )
}

export async function countAll(store: Store, site: SiteFilter): Promise<Count> {
  const sql = `SELECT count() AS events, uniqExact(visitor) AS visitors FROM events WHERE ${ofSite}`
  const [count] = await store.query<Count>(sql, { site: site ?? '' })
  return count!
}

/** The latest arrivals, newest first, not before `since`. */
export function recentEvents(
  store: Store,
  site: SiteFilter,
  since: number,
  limit: number,
): Promise<RecentEvent[]> {
  return store.query<RecentEvent>(
    `SELECT id, name, toUnixTimestamp64Milli(at) AS at, visitor, tier, path, title, props
    FROM events
    WHERE ${ofSite} AND received_at >= fromUnixTimestamp64Milli({since:Int64})
    ORDER BY received_at DESC, events.at DESC, id DESC LIMIT {limit:UInt32}`,
    { site: site ?? '', since, limit },
  )
}
