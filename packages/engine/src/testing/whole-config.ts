import { modal } from './engine-of.ts'

/** A config without a mistake that uses every word of the language, to be spoiled by tests. */
export const wholeConfig = {
  $schema: './okyaku.schema.json',
  site: { id: 'shop', locale: 'ja', timeZone: 'Asia/Tokyo', currency: 'JPY' },
  sync: [
    { to: '/v1/events' },
    { to: 'https://api.segment.example/v1/batch', format: 'segment', key: 'write-key' },
    { to: '/collect/ga4', format: 'ga4', key: 'G-12345', debug: true },
    { to: '/com.snowplowanalytics.snowplow/tp2', format: 'snowplow', vendor: 'com.example', base64: false },
    { to: '/events', format: 'cloudevents', source: 'https://shop.example' },
    {
      to: '/hook',
      format: 'webhook',
      map: { 'user.id': 'visitor' },
      each: true,
      headers: { 'x-site': 'shop' },
    },
  ],
  consent: { mode: 'opt-out', honorGpc: true },
  capture: {
    dataLayer: true,
    events: [
      { event: 'favorite', on: 'click', selector: '[data-favorite]', props: { item_id: '@data-item' } },
      { event: 'search', on: 'page', path: '/search', props: { search_term: '?q' } },
      { event: 'cart', on: 'page', url: ['*#/cart'] },
      { event: 'sign_up', on: 'submit', selector: '#newsletter' },
      { event: 'view_promotion', on: 'visible', selector: '[data-promotion]', for: '2 seconds' },
    ],
  },
  behaviors: {
    search: { kind: 'feature', label: '商品検索', event: 'search' },
    story: {
      kind: 'brand',
      label: { ja: '物語', en: 'Story' },
      event: ['page_leave', 'page_view'],
      where: { 'page.path': { startsWith: ['/story/'] }, engaged_seconds: { atLeast: 10 } },
    },
  },
  tiers: [
    { id: 'light', label: 'ライト' },
    { id: 'middle', when: { history: [{ did: 'purchase', within: '180 days' }] } },
    {
      id: 'core',
      when: { history: [{ did: 'purchase', atLeast: 3, within: '180 days' }], segment: 'readers' },
    },
  ],
  segments: {
    readers: { history: [{ did: 'story', atLeast: 1, atMost: 9, within: 'today' }] },
    regulars: { any: [{ segment: 'readers' }, { not: { session: { number: 1 } } }] },
  },
  caps: {
    perSession: 2,
    perDay: 3,
    perWeek: 8,
    gap: '60 seconds',
    gapPages: 1,
    byTag: { nudge: { perDay: 1, perWeek: 2, perSession: 1 } },
    neverOn: { path: { startsWith: ['/cart', '/checkout'] }, 'query.quiet': { known: true } },
    quietHours: '23:00-07:00',
  },
  holdout: 0.05,
  campaigns: [
    {
      id: 'try',
      label: 'Try',
      tags: ['nudge'],
      status: 'live',
      schedule: { from: '2026-01-01', until: '2026-12-31T23:59+09:00' },
      on: [{ event: 'search', where: { hits: 0 }, nth: 3, within: 'session' }, 'story', { exitIntent: true }],
      when: {
        tier: ['light', 'middle'],
        segment: 'regulars',
        all: [{ device: { type: ['mobile'], width: { lessThan: 600 } } }],
        event: { value: { moreThan: 1, atMost: 5 } },
        visitor: {
          plan: { isNot: 'free', in: ['a', 1, true], notIn: ['b'] },
          birthday: { anniversaryWithin: '7 days', before: '2020-02-29', after: '1900-01-01' },
          app: { versionAtLeast: '1.2', versionBelow: '3' },
          tags: { has: 'x', hasAll: ['x'], hasNone: ['y'] },
          name: { contains: 'a', endsWith: ['b', 'c'], glob: '*', ignoreCase: true, is: 'abc' },
        },
        page: { path: '/a', host: 'shop.example', 'query.utm_source': 'line' },
        history: [
          { didNot: ['search', 'favorite'], where: { x: 1 }, within: '30 days' },
          { did: 'story', exactly: 2 },
        ],
      },
      priority: 'high',
      show: {
        format: 'modal',
        title: { ja: 'こんにちは' },
        text: '**Hi** {{ visitor.name | you }}',
        image: { src: '/a.png', alt: 'A', width: 10, height: 10 },
        buttons: [
          { label: 'Go', action: 'link', href: '/a', newTab: true, style: 'primary' },
          { label: 'Close', action: 'close' },
          { label: 'Track', action: 'track', event: 'asked', props: { a: 1, b: true } },
          { label: 'Copy', action: 'copy', value: 'CODE' },
          { label: 'Show', action: 'show', campaign: 'other' },
        ],
      },
      limits: {
        perSession: 1,
        perDay: 1,
        perVisitor: 2,
        notAgainFor: '14 days',
        afterDismiss: 'ever',
        afterGoal: '1 week',
      },
      goal: { did: ['favorite', 'story'], where: { value: { atLeast: 1 } }, within: '1 day' },
      holdout: 0.1,
      assignBy: 'member',
    },
    {
      id: 'other',
      on: { scrolled: 60 },
      variants: [
        { id: 'a', share: 2, show: { format: 'inline', slot: 'hero', text: 'A' } },
        { id: 'b', show: 'nothing' },
        { id: 'c', show: { format: 'toast', position: 'top', closeAfter: '5 seconds', title: 'C' } },
      ],
      ignoreSiteCaps: true,
    },
    { id: 'third', on: [{ dwell: '20 seconds' }, 'page_view'], when: { segment: ['readers'] }, show: modal },
    { id: 'plain', on: 'page_view', show: { format: 'bar', position: 'bottom', text: 'D' } },
    {
      id: 'corner',
      on: 'purchase',
      show: {
        format: 'slide-in',
        position: 'bottom-left',
        image: { src: 'https://a.example/e.png', alt: '' },
      },
    },
  ],
}
