import { modal } from './engine-of.ts'

/** A config without a mistake that uses the words which few configs use. */
export const rareConfig = {
  capture: {
    dataLayer: 'shopLayer',
    products: true,
    forms: { fields: ['topic'] },
    downloads: true,
    outbound: { except: ['pay.example'] },
    video: true,
    copy: true,
    rageClicks: true,
    deadClicks: true,
    errors: true,
    checkIn: { key: 'BAAA' },
    offline: true,
  },
  behaviors: { favorite: { kind: 'feature', event: 'add_to_wishlist' } },
  tiers: [{ id: 'light' }, { id: 'core', keepFor: '30 days', when: { score: { miles: { atLeast: 500 } } } }],
  tierFrom: 'rank',
  segments: {
    travelers: {
      score: { miles: { atLeast: 100 } },
      time: { weekdays: ['sat', 'sun'], hours: '09:00-18:00' },
    },
    hesitant: { cart: { items: { atLeast: 1 }, ids: { has: 'T-12' } }, viewed: { count: { moreThan: 3 } } },
  },
  scores: {
    miles: {
      label: { ja: 'マイル' },
      points: {
        purchase: { per: 'value', times: 0.01 },
        favorite: 50,
        refund: -3,
        refer_friend: { per: 'friends' },
      },
      within: '365 days',
    },
  },
  caps: { quietHours: { hours: '23:00-07:00', zone: 'visitor' } },
  campaigns: [
    {
      id: 'try',
      delay: '10 seconds',
      on: [
        { idle: '30 seconds' },
        { visible: '#reviews', for: '2 seconds' },
        { clicked: '.size-guide' },
        { rageClick: true },
        { formAbandoned: '#signup' },
        { after: '30 minutes', of: 'add_to_cart', unless: ['purchase', 'favorite'] },
        {
          after: '1 day',
          of: { campaign: 'try', was: 'shown' },
          unless: { campaign: 'welcome/hello', was: 'clicked' },
        },
        { tier: 'up', to: 'core' },
        { tier: 'down' },
        { returnedAfter: '14 days' },
      ],
      when: {
        segment: ['travelers', 'hesitant'],
        history: [
          { did: 'favorite', onDays: 3, where: { value: { atLeast: 1 } }, within: '30 days' },
          { since: 'purchase', atLeast: '1 day', lessThan: '30 days', where: { value: 1 } },
          {
            sum: 'value',
            of: ['purchase', 'favorite'],
            where: { a: 1 },
            atLeast: 10.5,
            lessThan: 99,
            within: 'ever',
          },
          { sum: 'value', of: 'purchase', moreThan: -1, atMost: 9 },
          {
            sequence: ['search', ['view_item', 'favorite']],
            within: '1 day',
            without: 'purchase',
            inLast: 'today',
          },
          { campaign: 'try', was: 'held_out', atLeast: 1, atMost: 2, within: '30 days' },
          { campaign: 'welcome/tour', was: 'dismissed', exactly: 1 },
        ],
      },
      show: { ...modal, buttons: [{ label: 'x', action: 'show', campaign: 'welcome/hello' }] },
    },
  ],
  journeys: [
    {
      id: 'welcome',
      label: 'Welcome',
      tags: ['nudge'],
      status: 'live',
      schedule: { from: '2026-01-01' },
      priority: 'low',
      holdout: 0.1,
      assignBy: 'member',
      ignoreSiteCaps: true,
      on: 'sign_up',
      when: { segment: 'travelers' },
      goal: { did: 'purchase', where: { value: { atLeast: 1 } }, within: '14 days' },
      steps: [
        { id: 'hello', show: modal, limits: { perVisitor: 1 } },
        { id: 'tour', wait: '3 days', if: 'clicked', when: { tier: 'light' }, show: modal },
        {
          id: 'again',
          wait: '1 week',
          if: 'notClicked',
          after: 'hello',
          variants: [
            { id: 'a', show: modal },
            { id: 'b', show: 'nothing' },
          ],
        },
      ],
    },
  ],
}
