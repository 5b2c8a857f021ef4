import { beginning, bounds, type Template } from './template.ts'

/** For a shop: favorites, a cart that waits, and the story behind the goods. */
export const shop: Template = {
  config: filling => {
    const { say } = filling
    return `{${beginning(filling)}

  // ${say('Events. dataLayer takes in the GA4 events that the shop already pushes (view_item,', '記録する行動。dataLayer は、サイトが送っている GA4 のイベント(view_item、add_to_cart、')}
  // ${say('add_to_cart, purchase, ...). The rules below make events of clicks and pages.', 'purchase など)を取り込みます。下の規則は、クリックやページから行動を記録します。')}
  "capture": {
    "dataLayer": true,
    "events": [
      { "event": "add_to_wishlist", "on": "click", "selector": "[data-favorite]", "props": { "item_id": "@data-item" } },
      { "event": "search", "on": "page", "path": "/search", "props": { "search_term": "?q" } }
    ]
  },

  // ${say('What visitors do, of three kinds: they use a feature, open a channel, understand the brand.', '訪問者の行動。機能を使う(feature)、つながりを持つ(channel)、ブランドを知る(brand)の3種類です。')}
  "behaviors": {
    "search": { "kind": "feature", "label": "${say('Search', '商品検索')}", "event": "search" },
    "favorite": { "kind": "feature", "label": "${say('Favorites', 'お気に入り')}", "event": "add_to_wishlist" },
    "newsletter": { "kind": "channel", "label": "${say('Newsletter', 'メルマガ')}", "event": "sign_up", "where": { "method": "newsletter" } },
    "story": {
      "kind": "brand",
      "label": "${say('Stories read', '読みもの')}",
      "event": "page_leave",
      "where": { "page.path": { "startsWith": "/story/" }, "engaged_seconds": { "atLeast": 10 } }
    }
  },

  // ${say('The stages of a visitor, lowest first. Everybody is in the highest whose condition holds.', '訪問者の段階。低い順に並べます。条件を満たすもののうち、いちばん高い段階に入ります。')}
  "tiers": [
    { "id": "light", "label": "${say('Light', 'ライト')}" },
    { "id": "middle", "label": "${say('Middle', 'ミドル')}", "when": { "history": [{ "did": "purchase", "within": "180 days" }] } },
    { "id": "core", "label": "${say('Core', 'コア')}", "when": { "history": [{ "did": "purchase", "atLeast": 3, "within": "180 days" }] } }
  ],
${bounds(filling, '/checkout')}
  "campaigns": [
    {
      // ${say('A nudge towards a feature: at the third item of a visit, for those who do not know it yet.', '機能への後押し。1回の訪問で3つ目の商品を見たとき、まだ使っていない人に。')}
      "id": "try-favorites",
      "on": { "event": "view_item", "nth": 3, "within": "session" },
      "when": { "tier": ["light", "middle"], "history": [{ "didNot": "favorite", "within": "30 days" }] },
      "show": {
        "format": "toast",
        "title": "${say('Undecided?', '迷ったら')}",
        "text": "${say('The heart keeps an item for you, so that you can compare.', 'ハートを押すと、お気に入りに入れて、あとから比べられます。')}",
        "closeAfter": "12 seconds"
      },
      // ${say('Twice at most, with two weeks in between.', '1人に2回まで。次は2週間あけてから。')}
      "limits": { "perVisitor": 2, "notAgainFor": "14 days" },
      // ${say('What it is for. One in ten does not see it, so that its effect can be measured.', '目標。10人に1人には表示せず、効果を測ります。')}
      "goal": { "did": "favorite", "within": "1 day" },
      "holdout": 0.1
    },
    {
      // ${say('A reminder, on coming back: something is still in the cart.', '戻ってきた人に、カートの商品を思い出してもらいます。')}
      "id": "cart-reminder",
      "on": { "event": "page_view", "where": { "page.path": "/" } },
      "when": {
        "session": { "number": { "atLeast": 2 } },
        "history": [{ "did": "add_to_cart", "within": "7 days" }, { "didNot": "purchase", "within": "7 days" }]
      },
      "show": {
        "format": "bar",
        "position": "bottom",
        "text": "${say('Your cart is as you left it.', 'カートの商品は、そのままお取り置きしています。')}",
        "buttons": [{ "label": "${say('To the cart', 'カートを見る')}", "action": "link", "href": "/cart", "style": "primary" }]
      },
      "limits": { "perDay": 1, "perVisitor": 3, "afterDismiss": "3 days", "afterGoal": "30 days" },
      "goal": { "did": "purchase", "within": "3 days" },
      "holdout": 0.1
    },
    {
      // ${say('Towards the brand: for buyers who linger over an item. A draft: change "status" to "live" to show it.', 'ブランドへの入口。商品をゆっくり見ている購入者に。下書きなので、表示するには "status" を "live" にします。')}
      "id": "read-the-story",
      "status": "draft",
      "on": { "dwell": "30 seconds" },
      "when": {
        "tier": ["middle", "core"],
        "page": { "path": { "startsWith": "/items/" } },
        "history": [{ "didNot": "story", "within": "60 days" }]
      },
      "show": {
        "format": "slide-in",
        "title": "${say('Who makes this', '作り手をたずねて')}",
        "text": "${say('We have visited the workshop, and written down what we saw.', '工房をたずねて、お話をうかがいました。')}",
        "buttons": [{ "label": "${say('Read', '読んでみる')}", "action": "link", "href": "/story/" }]
      },
      "limits": { "perVisitor": 1 },
      "goal": { "did": "story", "within": "7 days" }
    }
  ]
}
`
  },
  tests: ({ say }) => [
    {
      name: say('the third item of a visit leads to favorites', '3つ目の商品で、お気に入りを案内する'),
      steps: [
        { event: 'view_item', page: '/items/1' },
        { event: 'view_item', page: '/items/2', expect: { shown: [], tier: 'light' } },
        { event: 'view_item', page: '/items/3', expect: { shown: ['try-favorites'] } },
        { event: 'add_to_wishlist', expect: { goals: ['try-favorites'] } },
      ],
    },
    {
      name: say('who knows favorites is not told of them', 'お気に入りを使っている人には案内しない'),
      steps: [
        { event: 'add_to_wishlist', page: '/items/1' },
        { wait: '1 day' },
        { event: 'view_item', page: '/items/1' },
        { event: 'view_item', page: '/items/2' },
        { event: 'view_item', page: '/items/3', expect: { notShown: { 'try-favorites': 'audience' } } },
      ],
    },
    {
      name: say('a cart that waits is mentioned on coming back', '戻ってきた人に、カートのことを知らせる'),
      steps: [
        { event: 'add_to_cart', page: '/items/1', expect: { shown: [] } },
        { wait: '1 day' },
        { goTo: '/', expect: { shown: ['cart-reminder'] } },
        { dismiss: 'cart-reminder' },
        { wait: '1 day' },
        { goTo: '/', expect: { notShown: { 'cart-reminder': 'limits' } } },
      ],
    },
    {
      name: say('nobody is disturbed at night', '夜間は何も表示しない'),
      steps: [
        { at: '2026-01-12 20:00', event: 'add_to_cart', page: '/items/1' },
        { at: '2026-01-12 23:30', goTo: '/', expect: { notShown: { 'cart-reminder': 'caps' } } },
      ],
    },
    {
      name: say('three purchases make a core customer', '3回の購入でコアになる'),
      steps: [
        { event: 'purchase', page: '/checkout/done', expect: { tier: 'middle' } },
        { wait: '20 days' },
        { event: 'purchase' },
        { wait: '20 days' },
        { event: 'purchase', expect: { tier: 'core' } },
        { wait: '181 days', expect: { tier: 'light' } },
      ],
    },
    {
      name: say('a visitor held out sees nothing, and is counted', '非表示群には表示せず、数だけ数える'),
      holdout: ['try-favorites'],
      steps: [
        { event: 'view_item', page: '/items/1' },
        { event: 'view_item', page: '/items/2' },
        { event: 'view_item', page: '/items/3', expect: { shown: [], heldOut: ['try-favorites'] } },
      ],
    },
  ],
}
