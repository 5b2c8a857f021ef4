import type { GoogleConsent, WireFormat } from './config.ts'
import type { Language } from './language.ts'
import { limits } from './limits.ts'
import { happenings, type KeysShape, oneOrMany, type Shape } from './shape.ts'

const text: Shape = { types: { string: 'string', object: { byLocale: 'string' } } }
/** An empty one says that a picture is there for its looks alone. */
const alt: Shape = { types: { string: 'any', object: { byLocale: { types: { string: 'any' } } } } }
const props: Shape = { map: 'scalar' }

/** The formats that the page has an encoder for. */
const wireFormats = [
  'okyaku',
  'segment',
  'ga4',
  'amplitude',
  'posthog',
  'snowplow',
  'cloudevents',
  'webhook',
] as const satisfies readonly WireFormat[]

const endpoint: KeysShape = {
  keys: {
    to: 'string',
    events: { list: 'string' },
    except: { list: 'string' },
    purpose: 'string',
    format: { words: wireFormats },
    key: 'string',
    headers: { map: 'string' },
    debug: 'boolean',
    vendor: 'string',
    base64: 'boolean',
    source: 'string',
    map: { map: 'string' },
    each: 'boolean',
    erase: 'string',
  },
  needs: ['to'],
}

const element: KeysShape = {
  keys: { event: 'string', selector: 'string', props },
  needs: ['event', 'selector'],
}
const address = oneOrMany('string')

const googleConsent = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
] as const satisfies readonly GoogleConsent[]

const consent: KeysShape = {
  keys: {
    mode: { words: ['opt-in', 'opt-out', 'none'] },
    honorGpc: 'boolean',
    honorDnt: 'boolean',
    purposes: {
      map: { keys: { label: text, google: { list: { words: googleConsent } }, tcf: { list: 'count' } } },
    },
  },
}

const privacy: KeysShape = {
  keys: {
    redact: { list: { words: ['email', 'phone', 'card'] } },
    parameters: { list: 'string' },
    props: { list: 'string' },
    hashMembers: 'boolean',
  },
}

const captureRule: Shape = {
  by: 'on',
  cases: {
    click: element,
    submit: element,
    visible: { ...element, keys: { ...element.keys, for: 'duration' } },
    page: {
      keys: { event: 'string', path: address, url: address, props },
      needs: ['event'],
      oneOf: ['path', 'url'],
    },
  },
}

const or = (shape: Shape): Shape => ({ types: { boolean: 'boolean', object: shape } })
const names: Shape = { list: 'string' }

const capture: Shape = {
  keys: {
    dataLayer: { types: { boolean: 'boolean', string: 'string' } },
    products: 'boolean',
    forms: or({ keys: { fields: names }, needs: ['fields'] }),
    downloads: 'boolean',
    outbound: or({ keys: { except: names }, needs: ['except'] }),
    video: 'boolean',
    copy: 'boolean',
    rageClicks: 'boolean',
    deadClicks: 'boolean',
    errors: 'boolean',
    checkIn: { keys: { key: 'string' }, needs: ['key'] },
    offline: 'boolean',
    events: { list: captureRule },
  },
}

const looks: KeysShape['keys'] = { label: text, style: { words: ['primary', 'secondary', 'link'] } }

const button: Shape = {
  by: 'action',
  cases: {
    link: { keys: { ...looks, href: 'address', newTab: 'boolean' }, needs: ['label', 'href'] },
    close: { keys: looks, needs: ['label'] },
    track: { keys: { ...looks, event: 'string', props }, needs: ['label', 'event'] },
    copy: { keys: { ...looks, value: 'string' }, needs: ['label', 'value'] },
    show: { keys: { ...looks, campaign: { ref: 'campaigns' } }, needs: ['label', 'campaign'] },
  },
}

const content: KeysShape['keys'] = {
  title: text,
  text,
  image: { keys: { src: 'address', alt, width: 'count', height: 'count' }, needs: ['src', 'alt'] },
  buttons: { list: button },
}

/** Without any of it, a message would be an empty box. */
const someOf = Object.keys(content)

const message: Shape = {
  types: {
    string: { words: ['nothing'] },
    object: {
      by: 'format',
      cases: {
        modal: { keys: content, someOf },
        'slide-in': { keys: { ...content, position: { words: ['bottom-left', 'bottom-right'] } }, someOf },
        bar: { keys: { ...content, position: { words: ['top', 'bottom'] } }, someOf },
        toast: {
          keys: { ...content, position: { words: ['top', 'bottom'] }, closeAfter: 'duration' },
          someOf,
        },
        inline: { keys: { ...content, slot: 'string' }, needs: ['slot'], someOf },
      },
    },
  },
}

/** A scalar (is), a list (any of) or an object of operators, all of which must hold. */
const testShape = ({ operators }: Language): Shape => ({
  types: {
    string: 'any',
    number: 'number',
    boolean: 'any',
    list: { list: 'scalar' },
    object: { keys: { ...shapesOf(operators, ({ shape }) => shape), ignoreCase: 'boolean' } },
  },
})

function conditionShape(language: Language, test: Shape, without?: string): Shape {
  const self = (): Shape => whole
  const { [without ?? '']: _, ...keys } = shapesOf(language.conditions, ({ shape }) =>
    shape(self, test, language),
  )
  const whole: Shape = { keys }
  return whole
}

function triggerShape({ triggers }: Language, test: Shape): Shape {
  const one = {
    types: { string: { ref: 'behaviors' }, object: { head: shapesOf(triggers, ({ shape }) => shape(test)) } },
  } satisfies Shape
  return { types: { ...one.types, list: { list: one } } }
}

const shapesOf = <Entry, Inner extends Shape>(
  table: Readonly<Record<string, Entry>>,
  shapeOf: (entry: Entry) => Inner,
) => Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, shapeOf(entry)]))

/** What a campaign and a journey have in common. */
const programShape = (language: Language, test: Shape, when: Shape): KeysShape['keys'] => ({
  id: 'string',
  label: text,
  tags: { list: 'string' },
  status: { words: ['live', 'draft', 'paused'] },
  schedule: { keys: { from: 'date', until: 'date' } },
  on: triggerShape(language, test),
  when,
  priority: { words: ['urgent', 'high', 'normal', 'low'] },
  purpose: { ref: 'purposes' },
  ignoreSiteCaps: 'boolean',
  holdout: 'share',
  assignBy: { words: ['visitor', 'member'] },
  goal: { keys: { did: happenings, where: { each: test }, within: 'duration' }, needs: ['did'] },
})

/** What is shown, and how often at most. */
const showing: KeysShape['keys'] = {
  show: message,
  variants: { list: { keys: { id: 'string', share: 'weight', show: message }, needs: ['id', 'show'] } },
  limits: { keys: shapesOf(limits, ({ shape }) => shape) },
}

const campaignShape = (program: KeysShape['keys']): KeysShape => ({
  keys: { ...program, delay: 'duration', ...showing },
  needs: ['id', 'on'],
  oneOf: ['show', 'variants'],
})

function journeyShape(program: KeysShape['keys'], when: Shape): KeysShape {
  const step = { keys: { id: 'string', ...showing }, needs: ['id'], oneOf: ['show', 'variants'] } as const
  const later = {
    wait: 'duration',
    if: { words: ['clicked', 'notClicked', 'dismissed', 'notDismissed'] },
    after: 'string',
    when,
  } satisfies KeysShape['keys']
  const steps: Shape = { list: { ...step, keys: { ...step.keys, ...later } }, first: step }
  return { keys: { ...program, steps }, needs: ['id', 'on', 'steps'] }
}

const scoreShape: KeysShape = {
  keys: {
    label: text,
    points: {
      map: {
        types: { number: 'number', object: { keys: { per: 'string', times: 'number' }, needs: ['per'] } },
      },
      of: 'behaviors',
    },
    within: 'window',
  },
  needs: ['points'],
}

/** The whole of `okyaku.json`, in that language. */
export function configShape(language: Language): KeysShape {
  const test = testShape(language)
  const when = conditionShape(language, test)
  const program = programShape(language, test, when)
  // Tiers and segments hold or not at any time: there is no triggering event to test.
  const standing = conditionShape(language, test, 'event')
  return {
    keys: {
      $schema: 'string',
      site: { keys: { id: 'string', locale: 'locale', timeZone: 'timeZone', currency: 'string' } },
      sync: { list: endpoint },
      consent,
      privacy,
      capture,
      behaviors: {
        map: {
          keys: {
            kind: { words: ['feature', 'channel', 'brand', 'outcome'] },
            label: text,
            event: oneOrMany('string'),
            where: { each: test },
          },
          needs: ['kind', 'event'],
        },
      },
      tiers: {
        list: { keys: { id: 'string', label: text, keepFor: 'duration', when: standing }, needs: ['id'] },
      },
      tierFrom: 'string',
      segments: { map: standing },
      scores: { map: scoreShape },
      caps: { keys: shapesOf(language.caps, ({ shape }) => shape(test)) },
      holdout: 'share',
      campaigns: { list: campaignShape(program) },
      journeys: { list: journeyShape(program, when) },
      signature: 'string',
    },
    depends: { tierFrom: 'tiers' },
  }
}
