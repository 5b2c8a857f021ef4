import { beginning, bounds, type Template } from './template.ts'

/** For a media site: articles kept for later, a newsletter, and readers who come back. */
export const media: Template = {
  config: filling => {
    const { say } = filling
    return `{${beginning(filling)}

  // ${say('Events. The rules make them of clicks and pages; the selectors are those of your pages.', '記録する行動。クリックやページから記録します。selector は自分のページに合わせてください。')}
  "capture": {
    "events": [
      { "event": "save_article", "on": "click", "selector": "[data-save]", "props": { "content_id": "@data-article" } },
      { "event": "share", "on": "click", "selector": "[data-share]", "props": { "method": "@data-share" } },
      { "event": "search", "on": "page", "path": "/search", "props": { "search_term": "?q" } }
    ]
  },

  // ${say('What readers do, of three kinds: they use a feature, open a channel, understand what you stand for.', '読者の行動。機能を使う(feature)、つながりを持つ(channel)、媒体を知る(brand)の3種類です。')}
  "behaviors": {
    "save": { "kind": "feature", "label": "${say('Saved for later', 'あとで読む')}", "event": "save_article" },
    "search": { "kind": "feature", "label": "${say('Search', '検索')}", "event": "search" },
    "newsletter": { "kind": "channel", "label": "${say('Newsletter', 'ニュースレター')}", "event": "sign_up", "where": { "method": "newsletter" } },
    "share": { "kind": "channel", "label": "${say('Sharing', '共有')}", "event": "share" },
    "read": {
      "kind": "brand",
      "label": "${say('Articles read', '読まれた記事')}",
      "event": "page_leave",
      "where": { "page.path": { "startsWith": "/articles/" }, "engaged_seconds": { "atLeast": 30 } }
    }
  },

  // ${say('The stages of a reader, lowest first. Everybody is in the highest whose condition holds.', '読者の段階。低い順に並べます。条件を満たすもののうち、いちばん高い段階に入ります。')}
  "tiers": [
    { "id": "light", "label": "${say('Passing', 'ライト')}" },
    { "id": "middle", "label": "${say('Reader', 'ミドル')}", "when": { "history": [{ "did": "read", "atLeast": 3, "within": "30 days" }] } },
    { "id": "core", "label": "${say('Regular', 'コア')}", "when": { "history": [{ "did": "read", "atLeast": 10, "within": "30 days" }, { "did": "newsletter" }] } }
  ],
${bounds(filling, '/account')}
  "campaigns": [
    {
      // ${say('The newsletter, offered to who has read to the end more than once.', '記事を何度か読んでくれた人が、終わり近くまで来たときにニュースレターを案内します。')}
      "id": "newsletter",
      "on": { "scrolled": 70 },
      "when": {
        "page": { "path": { "startsWith": "/articles/" } },
        "history": [{ "did": "read", "atLeast": 2, "within": "14 days" }, { "didNot": "newsletter" }]
      },
      "show": {
        "format": "slide-in",
        "title": "${say('The best of the week, by mail', '今週の読みものを、メールで')}",
        "text": "${say('One letter on Fridays. You can leave at any time.', '毎週金曜日に1通。いつでも解除できます。')}",
        "buttons": [{ "label": "${say('Sign up', '登録する')}", "action": "link", "href": "/newsletter", "style": "primary" }]
      },
      // ${say('Three times at most, and a month of rest for who has closed it.', '1人に3回まで。閉じた人には1か月あけます。')}
      "limits": { "perVisitor": 3, "notAgainFor": "7 days", "afterDismiss": "30 days" },
      // ${say('What it is for. One in ten does not see it, so that its effect can be measured.', '目標。10人に1人には表示せず、効果を測ります。')}
      "goal": { "did": "newsletter", "within": "1 day" },
      "holdout": 0.1
    },
    {
      // ${say('A feature, at the third article of a visit, in two wordings to compare.', '1回の訪問で3つ目の記事を開いたとき、「あとで読む」を案内します。2つの言い方を比べます。')}
      "id": "save-for-later",
      "on": { "event": "page_view", "where": { "page.path": { "startsWith": "/articles/" } }, "nth": 3, "within": "session" },
      "when": { "history": [{ "didNot": "save", "within": "60 days" }] },
      "variants": [
        { "id": "time", "show": { "format": "toast", "text": "${say('No time? The bookmark keeps it for later.', '時間のないときは、しおりを押すと、あとで読めます。')}" } },
        { "id": "list", "show": { "format": "toast", "text": "${say('The bookmark adds it to your own list.', 'しおりを押すと、自分の一覧に加わります。')}" } }
      ],
      "limits": { "perVisitor": 2, "notAgainFor": "14 days" },
      "goal": { "did": "save", "within": "1 day" }
    }
  ]
}
`
  },
  tests: ({ say }) => {
    const read = (article: number) => ({
      event: 'page_leave',
      page: `/articles/${article}`,
      props: { engaged_seconds: 60, scrolled: 100 },
    })
    return [
      {
        name: say(
          'the newsletter is offered to who has read two articles',
          '2つ読んだ人に、ニュースレターを案内する',
        ),
        steps: [
          { ...read(1) },
          { goTo: '/articles/2' },
          { signal: { scrolled: 80 }, expect: { notShown: { newsletter: 'audience' } } },
          { ...read(2) },
          { wait: '1 day' },
          { goTo: '/articles/3' },
          { signal: { scrolled: 60 }, expect: { shown: [] } },
          { signal: { scrolled: 80 }, expect: { shown: ['newsletter'] } },
          { event: 'sign_up', props: { method: 'newsletter' }, expect: { goals: ['newsletter'] } },
        ],
      },
      {
        name: say('the third article leads to the bookmark', '3つ目の記事で、しおりを案内する'),
        variant: { 'save-for-later': 'list' },
        steps: [
          { goTo: '/articles/1' },
          { goTo: '/articles/2', expect: { shown: [] } },
          {
            goTo: '/articles/3',
            expect: { shown: ['save-for-later'], variant: { 'save-for-later': 'list' } },
          },
          { event: 'save_article', expect: { goals: ['save-for-later'] } },
        ],
      },
      {
        name: say('three articles make a reader', '3つの記事でミドルになる'),
        steps: [
          { ...read(1), expect: { tier: 'light' } },
          { ...read(2) },
          { ...read(3), expect: { tier: 'middle' } },
          { wait: '31 days', expect: { tier: 'light' } },
        ],
      },
    ]
  },
}
