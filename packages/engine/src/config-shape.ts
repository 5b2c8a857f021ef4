import { capsShape } from './caps.ts'
import { conditionShape, standingConditionShape } from './conditions.ts'
import { limitsShape } from './limits.ts'
import { type KeysShape, oneOrMany, type Shape } from './shape.ts'
import { testShape } from './tests.ts'
import { triggerShape } from './triggers.ts'

const text: Shape = { types: { string: 'string', object: { map: 'string' } } }
const props: Shape = { map: 'scalar' }
const tests: Shape = { each: testShape }

const captureRule: Shape = {
  by: 'on',
  cases: {
    click: { keys: { event: 'string', selector: 'string', props }, needs: ['event', 'selector'] },
    page: { keys: { event: 'string', path: oneOrMany('string'), props }, needs: ['event', 'path'] },
  },
}

const looks: KeysShape['keys'] = { label: text, style: { words: ['primary', 'secondary', 'link'] } }

const button: Shape = {
  by: 'action',
  cases: {
    link: { keys: { ...looks, href: 'string', newTab: 'boolean' }, needs: ['label', 'href'] },
    close: { keys: looks, needs: ['label'] },
    track: { keys: { ...looks, event: 'string', props }, needs: ['label', 'event'] },
    copy: { keys: { ...looks, value: 'string' }, needs: ['label', 'value'] },
    show: { keys: { ...looks, campaign: { ref: 'campaigns' } }, needs: ['label', 'campaign'] },
  },
}

const content: KeysShape['keys'] = {
  title: text,
  text,
  image: { keys: { src: 'string', alt: text, width: 'count', height: 'count' }, needs: ['src'] },
  buttons: { list: button },
}

const message: Shape = {
  types: {
    string: { words: ['nothing'] },
    object: {
      by: 'format',
      cases: {
        modal: { keys: content },
        'slide-in': { keys: { ...content, position: { words: ['bottom-left', 'bottom-right'] } } },
        bar: { keys: { ...content, position: { words: ['top', 'bottom'] } } },
        toast: { keys: { ...content, position: { words: ['top', 'bottom'] }, closeAfter: 'duration' } },
        inline: { keys: { ...content, slot: 'string' }, needs: ['slot'] },
      },
    },
  },
}

const campaign: KeysShape = {
  keys: {
    id: 'string',
    label: text,
    tags: { list: 'string' },
    status: { words: ['live', 'draft', 'paused'] },
    schedule: { keys: { from: 'date', until: 'date' } },
    on: triggerShape,
    when: conditionShape,
    priority: { words: ['urgent', 'high', 'normal', 'low'] },
    show: message,
    variants: { list: { keys: { id: 'string', share: 'weight', show: message }, needs: ['id', 'show'] } },
    limits: limitsShape,
    ignoreSiteCaps: 'boolean',
    holdout: 'share',
    assignBy: { words: ['visitor', 'member'] },
    goal: { keys: { did: oneOrMany('string'), where: tests, within: 'duration' }, needs: ['did'] },
  },
  needs: ['id', 'on'],
}

/** The whole of `okyaku.json`. */
export const configShape: KeysShape = {
  keys: {
    $schema: 'string',
    site: { keys: { id: 'string', locale: 'string', timeZone: 'timeZone', currency: 'string' } },
    sync: { list: { keys: { to: 'string' }, needs: ['to'] } },
    consent: { keys: { mode: { words: ['opt-in', 'opt-out', 'none'] }, honorGpc: 'boolean' } },
    capture: { keys: { dataLayer: 'boolean', events: { list: captureRule } } },
    behaviors: {
      map: {
        keys: {
          kind: { words: ['feature', 'channel', 'brand', 'outcome'] },
          label: text,
          event: oneOrMany('string'),
          where: tests,
        },
        needs: ['kind', 'event'],
      },
    },
    tiers: { list: { keys: { id: 'string', label: text, when: standingConditionShape }, needs: ['id'] } },
    segments: { map: standingConditionShape },
    caps: capsShape,
    holdout: 'share',
    campaigns: { list: campaign },
  },
}
