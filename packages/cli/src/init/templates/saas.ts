import { beginning, bounds, type Template } from './template.ts'

/** For software as a service: the first report, colleagues, and a plan that has become too small. */
export const saas: Template = {
  config: filling => {
    const { say } = filling
    return `{${beginning(filling)}

  // ${say("Events of clicks. What only the app knows, it tells itself: okyaku.track('limit_reached').", "クリックから記録する行動。アプリだけが知ることは okyaku.track('limit_reached') のように記録します。")}
  "capture": {
    "events": [
      { "event": "create_report", "on": "click", "selector": "[data-create-report]" },
      { "event": "invite_teammate", "on": "click", "selector": "[data-invite]" },
      { "event": "limit_reached", "on": "page", "path": "/app/limit" }
    ]
  },

  // ${say('What users do, of three kinds: they use a feature, open a channel, understand what it is for;', '利用者の行動。機能を使う(feature)、つながりを持つ(channel)、価値を知る(brand)の3種類と、')}
  // ${say('and what you hope for in the end, the outcome.', '最終的な成果(outcome)です。')}
  "behaviors": {
    "report": { "kind": "feature", "label": "${say('Reports', 'レポート作成')}", "event": "create_report" },
    "invite": { "kind": "channel", "label": "${say('Colleagues invited', '同僚の招待')}", "event": "invite_teammate" },
    "guide": {
      "kind": "brand",
      "label": "${say('Guides read', 'ガイド')}",
      "event": "page_leave",
      "where": { "page.path": { "startsWith": "/guides/" }, "engaged_seconds": { "atLeast": 20 } }
    },
    "upgrade": { "kind": "outcome", "label": "${say('Upgrades', '有料プランへの移行')}", "event": "purchase" }
  },

  // ${say('The stages of a user, lowest first. Everybody is in the highest whose condition holds.', '利用者の段階。低い順に並べます。条件を満たすもののうち、いちばん高い段階に入ります。')}
  "tiers": [
    { "id": "light", "label": "${say('Trying', 'ライト')}" },
    { "id": "middle", "label": "${say('Using', 'ミドル')}", "when": { "history": [{ "did": "report", "atLeast": 3, "within": "30 days" }] } },
    {
      "id": "core",
      "label": "${say('Relying on it', 'コア')}",
      "when": { "history": [{ "did": "report", "atLeast": 10, "within": "30 days" }, { "did": "invite" }] }
    }
  ],
${bounds(filling, '/app/billing')}
  "campaigns": [
    {
      // ${say('A way in, for who looks around and has made nothing yet.', 'まだ何も作っていない人に、はじめの一歩を案内します。')}
      "id": "first-report",
      "on": { "dwell": "20 seconds" },
      "when": { "page": { "path": { "startsWith": "/app" } }, "history": [{ "didNot": "report" }] },
      "show": {
        "format": "slide-in",
        "title": "${say('Your first report takes a minute', '最初のレポートは1分でできます')}",
        "text": "${say('Begin with a sample, and put your own numbers in.', '見本から始めて、ご自分の数字に置きかえられます。')}",
        "buttons": [{ "label": "${say('Show me', '見本を開く')}", "action": "link", "href": "/app/reports/sample", "style": "primary" }]
      },
      "limits": { "perVisitor": 3, "notAgainFor": "2 days", "afterDismiss": "7 days" },
      // ${say('What it is for. One in ten does not see it, so that its effect can be measured.', '目標。10人に1人には表示せず、効果を測ります。')}
      "goal": { "did": "report", "within": "1 day" },
      "holdout": 0.1
    },
    {
      // ${say('With the third report it is worth sharing.', '3つ目のレポートを作ったら、同僚の招待を案内します。')}
      "id": "invite-colleagues",
      "on": { "event": "report", "nth": 3 },
      "when": { "history": [{ "didNot": "invite" }] },
      "show": {
        "format": "modal",
        "title": "${say('Work on it together', '一緒に使いませんか')}",
        "text": "${say('Colleagues see your reports as they change. Inviting them is free.', '招待した同僚は、レポートをいつでも見られます。招待は無料です。')}",
        "buttons": [
          { "label": "${say('Invite', '招待する')}", "action": "link", "href": "/app/team", "style": "primary" },
          { "label": "${say('Not now', 'あとで')}", "action": "close" }
        ]
      },
      "limits": { "perVisitor": 1 },
      "goal": { "did": "invite", "within": "7 days" }
    },
    {
      // ${say("An offer at the moment it helps. The app tells the plan: okyaku.set({ plan: 'free' }).", "必要になったときにプランを案内します。プランはアプリが okyaku.set({ plan: 'free' }) で伝えます。")}
      "id": "upgrade",
      "priority": "high",
      "on": "limit_reached",
      "when": { "visitor": { "plan": "free" } },
      "show": {
        "format": "modal",
        "title": "${say('You have grown', '使いこなしていますね')}",
        "text": "${say('The next plan has room for everything.', '次のプランなら、上限なくお使いいただけます。')}",
        "buttons": [
          { "label": "${say('See the plans', 'プランを見る')}", "action": "link", "href": "/app/plans", "style": "primary" },
          { "label": "${say('Not now', 'あとで')}", "action": "close" }
        ]
      },
      "limits": { "perDay": 1, "afterDismiss": "7 days" },
      "goal": { "did": "upgrade", "within": "14 days" },
      "holdout": 0.1
    }
  ]
}
`
  },
  tests: ({ say }) => [
    {
      name: say('who has made nothing yet is shown a way in', 'まだ作っていない人に、はじめの一歩を案内する'),
      steps: [
        { goTo: '/app' },
        { at: '+20 seconds', signal: { dwell: '20 seconds' }, expect: { shown: ['first-report'] } },
        { event: 'create_report', expect: { goals: ['first-report'] } },
      ],
    },
    {
      name: say('the third report leads to colleagues', '3つ目のレポートで、同僚の招待を案内する'),
      steps: [
        { event: 'create_report', page: '/app/reports/1' },
        { event: 'create_report', page: '/app/reports/2', expect: { shown: [], tier: 'light' } },
        {
          event: 'create_report',
          page: '/app/reports/3',
          expect: { shown: ['invite-colleagues'], tier: 'middle' },
        },
      ],
    },
    {
      name: say('the free plan is offered more at its limit', '無料プランの上限で、次のプランを案内する'),
      visitor: { plan: 'free' },
      steps: [
        { event: 'limit_reached', page: '/app/limit', expect: { shown: ['upgrade'] } },
        { dismiss: 'upgrade' },
        { wait: '2 days' },
        { event: 'limit_reached', page: '/app/limit', expect: { notShown: { upgrade: 'limits' } } },
      ],
    },
    {
      name: say('who pays already is not', '有料プランの人には案内しない'),
      visitor: { plan: 'team' },
      steps: [{ event: 'limit_reached', page: '/app/limit', expect: { notShown: { upgrade: 'audience' } } }],
    },
  ],
}
