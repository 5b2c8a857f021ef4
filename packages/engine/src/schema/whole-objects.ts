import type { Lang } from '../catalogue.ts'

/** A whole object of each kind, by its owner and case: what an editor puts in. */
export function objectsIn(lang: Lang): Readonly<Record<string, object>> {
  const say = (en: string, ja: string) => (lang === 'ja' ? ja : en)
  const title = say('Keep what you like', 'お気に入りに入れておけます')
  const text = say('Press the heart to keep it.', 'ハートを押すと、とっておけます。')
  const buttons = [{ label: say('Not now', 'あとで'), action: 'close' }]
  return {
    'rule.click': { event: 'add_to_wishlist', on: 'click', selector: '[data-favorite]' },
    'rule.submit': { event: 'sign_up', on: 'submit', selector: '#newsletter' },
    'rule.visible': {
      event: 'view_promotion',
      on: 'visible',
      selector: '[data-promotion]',
      for: '2 seconds',
    },
    'rule.page': { event: 'search', on: 'page', path: '/search' },
    'history.did': { did: 'purchase', atLeast: 2, within: '30 days' },
    'history.didNot': { didNot: 'purchase', within: 'today' },
    'history.since': { since: 'purchase', atLeast: '30 days' },
    'history.sum': { sum: 'value', of: 'purchase', atLeast: 10000, within: '365 days' },
    'history.sequence': { sequence: ['view_item', 'add_to_cart'], within: '1 hour', without: 'purchase' },
    'history.campaign': { campaign: 'try-favorites', was: 'clicked', within: '30 days' },
    'trigger.event': { event: 'view_item', nth: 3, within: 'session' },
    'trigger.exitIntent': { exitIntent: true },
    'trigger.scrolled': { scrolled: 60 },
    'trigger.dwell': { dwell: '20 seconds' },
    'trigger.idle': { idle: '30 seconds' },
    'trigger.visible': { visible: '#reviews', for: '2 seconds' },
    'trigger.clicked': { clicked: '.size-guide' },
    'trigger.rageClick': { rageClick: true },
    'trigger.formAbandoned': { formAbandoned: '#signup' },
    'trigger.after': { after: '30 minutes', of: 'add_to_cart', unless: 'purchase' },
    'trigger.tier': { tier: 'up', to: 'core' },
    'trigger.returnedAfter': { returnedAfter: '14 days' },
    'message.modal': { format: 'modal', title, text, buttons },
    'message.slide-in': { format: 'slide-in', title, text, buttons },
    'message.bar': { format: 'bar', text, buttons },
    'message.toast': { format: 'toast', text, closeAfter: '12 seconds' },
    'message.inline': { format: 'inline', slot: 'hero', title, text, buttons },
    'button.link': { label: say('View cart', 'カートを見る'), action: 'link', href: '/cart' },
    'button.close': buttons[0]!,
    'button.track': {
      label: say('Ask for a sample', 'サンプルを頼む'),
      action: 'track',
      event: 'sample_requested',
    },
    'button.copy': { label: say('Copy the code', 'コードをコピー'), action: 'copy', value: 'WELCOME10' },
    'button.show': { label: say('Tell me more', '詳しく見る'), action: 'show', campaign: 'try-favorites' },
  }
}
