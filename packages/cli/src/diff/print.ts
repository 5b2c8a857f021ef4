import type { Config } from '@okyaku/engine'
import type { Page } from '../check/print.ts'
import { reasonLine } from '../reason/text.ts'
import { tableLines } from '../simulate/table.ts'
import { createTimeText, zoneOf } from '../simulate/time.ts'
import type { Words } from '../words/words.ts'
import type { Difference, Side } from './compare.ts'
import type { CampaignChange } from './tally.ts'
import { diffWords } from './words.ts'

/** One line of `--json`. */
export function differenceJson({ event, campaign, before, after }: Difference): string {
  const side = ({ outcome, variant, gate, reasons }: Side) => ({
    outcome,
    variant,
    gate,
    reasons: reasons.length ? reasons : undefined,
  })
  return JSON.stringify({
    at: event.at,
    visitor: event.visitor,
    event: event.name,
    campaign,
    before: side(before),
    after: side(after),
  })
}

/** Every campaign of either config, with what it showed by each, and whom it gained and lost. */
export function changeLines(changes: readonly CampaignChange[], words: Words, page: Page): string[] {
  const { colors } = page
  const { columns } = diffWords[words.lang]
  const fromTo = ({ before, after }: CampaignChange['shown']) =>
    before === after ? colors.dim(String(before)) : `${before} → ${after}`
  const rows = changes.map(({ campaign, shown, heldOut, gained, lost }) => [
    campaign,
    fromTo(shown),
    fromTo(heldOut),
    gained ? colors.green(`+${gained}`) : colors.dim('-'),
    lost ? colors.red(`-${lost}`) : colors.dim('-'),
  ])
  return tableLines(
    [
      { head: columns.campaign },
      { head: columns.shown, align: 'right' },
      { head: columns.heldOut, align: 'right' },
      { head: columns.gained, align: 'right' },
      { head: columns.lost, align: 'right' },
    ],
    rows,
    page,
  )
}

/** The first differences, each with both outcomes and, where one did not show, why. */
export function differenceLines(
  first: readonly Difference[],
  count: number,
  config: Config,
  words: Words,
  page: Page,
): string[] {
  const { columns, more, same } = diffWords[words.lang]
  if (!count) return [same]
  const time = createTimeText(zoneOf(config))
  const { colors } = page
  const rows = first.map(({ event, campaign, before, after }) => [
    colors.dim(time(event.at)),
    event.visitor,
    event.name,
    campaign,
    sideText(before, words, time),
    sideText(after, words, time),
  ])
  return [
    ...tableLines(
      [
        { head: columns.time },
        { head: columns.visitor },
        { head: columns.event },
        { head: columns.campaign },
        { head: columns.before, gives: 'wrap' },
        { head: columns.after, gives: 'wrap' },
      ],
      rows,
      page,
    ),
    ...(count > first.length ? [colors.dim(more(count - first.length))] : []),
  ]
}

function sideText(side: Side, words: Words, time: (at: number) => string): string {
  const { outcome, reasons } = side
  const { untriggered, absent } = diffWords[words.lang]
  const what =
    outcome === 'untriggered'
      ? untriggered
      : outcome === 'absent'
        ? absent
        : words.outcome({ ...side, outcome, campaign: '' })
  const [reason] = outcome === 'shown' || outcome === 'held_out' ? [] : reasons
  return reason ? `${what} (${reasonLine(reason, words, time)})` : what
}
