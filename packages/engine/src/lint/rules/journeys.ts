import type { Journey, MessageContent, Step } from '../../config.ts'
import type { Case } from '../case.ts'
import type { Finding } from '../finding.ts'
import { linksIn, textsOf } from '../links.ts'

/** Steps that wait for a click on a message in which nothing can be clicked. */
export const journeyFindings = ({ config: { journeys = [] } }: Case): Finding[] =>
  journeys.flatMap((journey, j) =>
    (Array.isArray(journey.steps) ? journey.steps : []).flatMap((step, i): Finding[] => {
      const before = stepBefore(journey, step, i)
      if (step.if !== 'clicked' || !before || canBeClicked(before)) return []
      return [
        {
          code: 'unreachable-step',
          severity: 'warning',
          path: ['journeys', j, 'steps', i, 'if'],
          related: [['journeys', j, 'steps', journey.steps.indexOf(before)]],
          found: before.id,
          campaign: `${journey.id}/${step.id}`,
        },
      ]
    }),
  )

const stepBefore = ({ steps }: Journey, { after }: Step, index: number) =>
  after === undefined ? steps[index - 1] : steps.find(({ id }) => id === after)

const canBeClicked = ({ show, variants = [] }: Step) =>
  [show, ...variants.map(variant => variant.show)].some(one => typeof one === 'object' && hasClick(one))

/** Anything that these words do not say may be something to press. */
const plainKeys = /^(format|position|slot|anchor|title|text|image|buttons|closeAfter)$/

/** A button that only closes counts as a click where it is the main one. */
const hasClick = (content: MessageContent) =>
  Object.keys(content).some(key => !plainKeys.test(key)) ||
  textsOf(content.text).some(text => linksIn(text).length > 0) ||
  (content.buttons ?? []).some(
    ({ action, style }, i) => action !== 'close' || style === 'primary' || (style === undefined && i === 0),
  )
