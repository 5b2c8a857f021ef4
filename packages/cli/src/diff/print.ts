import type { Config } from '@okyaku/engine'
import type { Page } from '../check/print.ts'
import { plain } from '../plain.ts'
import { reasonLine } from '../reason/text.ts'
import { tableLines } from '../simulate/table.ts'
import { createTimeText, zoneOf } from '../simulate/time.ts'
import { indent, wrap } from '../width.ts'
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
  const { more, same } = diffWords[words.lang]
  if (!count) return [same]
  const time = createTimeText(zoneOf(config))
  const { colors, width } = page
  const listed = first.flatMap(({ event, campaign, before, after }) => {
    const head = `${time(event.at)}  ${plain(event.visitor)}  ${plain(event.name)}`
    const change = `${campaign}: ${sideText(before, words)} → ${sideText(after, words)}`
    const reasons = [before, after].flatMap(side => reasonOf(side) ?? [])
    return [
      ...wrap(head, width).map(colors.dim),
      ...indent(wrap(change, width - 2), 2),
      ...reasons.flatMap(reason => indent(wrap(reasonLine(reason, words, time), width - 4), 4)),
    ]
  })
  return [...listed, ...(count > first.length ? [colors.dim(more(count - first.length))] : [])]
}

/** Why this side did not show. */
const reasonOf = ({ outcome, reasons }: Side) =>
  outcome === 'shown' || outcome === 'held_out' ? undefined : reasons[0]

function sideText(side: Side, words: Words): string {
  const { untriggered, absent } = diffWords[words.lang]
  if (side.outcome === 'untriggered') return untriggered
  return side.outcome === 'absent' ? absent : words.outcome({ ...side, outcome: side.outcome, campaign: '' })
}
