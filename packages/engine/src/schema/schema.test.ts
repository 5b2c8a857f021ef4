import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Config, parseConfig } from '../index.ts'
import { editorWith } from '../testing/editor.ts'
import { wholeConfig } from '../testing/whole-config.ts'
import { jsonSchema } from './index.ts'

const shop = readFileSync(new URL('../../../../examples/shop/okyaku.json', import.meta.url), 'utf8')
const japanese = editorWith(jsonSchema(undefined, { lang: 'ja' }))
const english = editorWith(jsonSchema(undefined, { lang: 'en' }))
const atTheShop = editorWith(
  jsonSchema(undefined, { lang: 'ja', site: parseConfig(JSON.parse(shop)).config as Config }),
)

/** A campaign with this in it. */
const campaign = (text: string) => `{ "campaigns": [{ "id": "a", "on": "x", "show": "nothing", ${text} }] }`

const labelsOf = async (editor: typeof japanese, text: string) =>
  (await editor.offers(text)).map(({ label }) => label)

describe('what an editor offers', () => {
  it.each([
    ['keys of the file', '{ | }', ['site', 'campaigns', 'journeys', 'tierFrom', 'scores']],
    [
      'keys of a campaign',
      '{ "campaigns": [{ | }] }',
      ['id', 'on', 'when', 'show', 'variants', 'goal', 'delay'],
    ],
    [
      'keys of a condition',
      campaign('"when": { | }'),
      ['all', 'tier', 'visitor', 'history', 'cart', 'event'],
    ],
    ['subjects', campaign('"when": { "session": { | } }'), ['pages', 'number', 'source']],
    [
      'operators',
      campaign('"when": { "visitor": { "plan": { | } } }'),
      ['is', 'atLeast', 'glob', 'ignoreCase'],
    ],
    [
      'operators in where',
      campaign('"goal": { "did": "x", "where": { "value": { | } } }'),
      ['is', 'atLeast'],
    ],
    [
      'heads of a history line',
      campaign('"when": { "history": [{ | }] }'),
      ['did', 'since', 'sequence', 'sum'],
    ],
    ['what goes with a head', campaign('"when": { "history": [{ "sum": "value", | }] }'), ['of', 'moreThan']],
    ['heads of a trigger', '{ "campaigns": [{ "on": { | } }] }', ['event', 'scrolled', 'rageClick', 'after']],
    ['whole triggers', '{ "campaigns": [{ "on": | }] }', ['exitIntent', 'visible', '"purchase"']],
    ['events', '{ "capture": { "events": [{ "on": "click", "event": "|" }] } }', ['"search"', '"purchase"']],
    ['events to count points for', '{ "scores": { "miles": { "points": { | } } } }', ['purchase', 'sign_up']],
    [
      'windows',
      campaign('"when": { "history": [{ "did": "x", "within": "|" }] }'),
      ['"session"', '"30 days"'],
    ],
    ['formats', '{ "campaigns": [{ "show": { "format": | } }] }', ['"modal"', '"toast"']],
    ['whole messages', '{ "campaigns": [{ "show": | }] }', ['modal', 'toast', '"nothing"']],
    [
      'actions',
      '{ "campaigns": [{ "show": { "format": "bar", "buttons": [{ "action": "|" }] } }] }',
      ['"copy"'],
    ],
    [
      'whole buttons',
      '{ "campaigns": [{ "show": { "format": "bar", "buttons": [|] } }] }',
      ['link', 'track'],
    ],
    ['steps', '{ "journeys": [{ "steps": [{ "id": "a" }, { | }] }] }', ['wait', 'if', 'after', 'show']],
  ])('%s', async (_, text, wanted) => {
    expect(await labelsOf(japanese, text)).toEqual(expect.arrayContaining(wanted))
  })

  it('only what goes with the word that was chosen', async () => {
    const of = (format: string) =>
      labelsOf(japanese, `{ "campaigns": [{ "show": { "format": "${format}", | } }] }`)
    expect(await of('toast')).toContain('closeAfter')
    expect(await of('bar')).not.toContain('closeAfter')
    expect(await of('inline')).toContain('slot')
  })

  it('no triggering event where there is none', async () => {
    expect(await labelsOf(japanese, '{ "segments": { "a": { | } } }')).not.toContain('event')
  })

  it.each([
    ['a behavior, by its label', campaign('"goal": { "did": "|" }'), '"story"', 'ブランドの物語'],
    ['a segment', campaign('"when": { "segment": "|" }'), '"cart-waiting"', undefined],
    ['a tier', campaign('"when": { "tier": [|] }'), '"core"', 'コア'],
    [
      'a campaign',
      campaign('"when": { "history": [{ "campaign": "|" }] }'),
      '"try-search"',
      '検索を試していただく',
    ],
    ['a tag', '{ "caps": { "byTag": { | } } }', 'nudge', undefined],
  ])('what the site defines: %s', async (_, text, label, documentation) => {
    expect(await labelsOf(japanese, text)).not.toContain(label)
    const offer = (await atTheShop.offers(text)).find(one => one.label === label)
    expect(offer).toBeDefined()
    if (documentation) expect(offer!.documentation).toMatchObject({ value: documentation })
  })

  it('attributes and scores that the site uses', async () => {
    const site: Config = {
      tierFrom: 'rank',
      scores: { miles: { label: 'Miles', points: { purchase: 1 } } },
      segments: { a: { any: [{ visitor: { plan: 'pro' } }] } },
    }
    const editor = editorWith(jsonSchema(undefined, { lang: 'en', site }))
    expect(await labelsOf(editor, campaign('"when": { "visitor": { | } }'))).toEqual(
      expect.arrayContaining(['plan', 'rank']),
    )
    expect(await labelsOf(editor, campaign('"when": { "score": { | } }'))).toContain('miles')
    expect(await labelsOf(editor, '{ "tierFrom": "|" }')).toContain('"plan"')
  })

  it('a value to go through by tab, whatever signs are in it', async () => {
    const offers = await english.offers('{ "campaigns": [{ | }] }')
    const textOf = (label: string) => offers.find(one => one.label === label)?.insertText
    expect(textOf('limits')).toBe(
      '"limits": {\n\t"perVisitor": $' + '{1:2},\n\t"notAgainFor": "$' + '{2:14 days}"\n}',
    )
    expect(textOf('holdout')).toBe('"holdout": $' + '{1:0.1}')
  })
})

describe('what an editor explains', () => {
  it.each([
    ['a key', '{ "campa|igns": [] }', 'キャンペーンのリスト'],
    ['a key with an example', campaign('"when|": {}'), '"when": {"history":'],
    ['a key of a line', campaign('"when": { "history": [{ "did": "x", "on|Days": 2 }] }'), '異なる日'],
    [
      'the same word elsewhere',
      campaign('"when": { "history": [{ "since": "x", "atL|east": "1 day" }] }'),
      'これ以上前',
    ],
    ['a word', campaign('"status": "dr|aft"'), '下書き'],
    ['an operator', campaign('"when": { "page": { "path": { "gl|ob": "*" } } }'), 'パターン'],
    ['a parameter', campaign('"when": { "page": { "query.utm|_source": "a" } }'), 'アドレスのパラメーター'],
    ['an event', campaign('"goal": { "did": "add_to|_wishlist" }'), '商品をお気に入りに入れる'],
    ['a device', campaign('"when": { "device": { "type": "mob|ile" } }'), 'スマートフォン'],
    ['a format', '{ "campaigns": [{ "show": { "format": "to|ast" } }] }', '端に、しばらくのあいだ'],
  ])('%s', async (_, text, wanted) => {
    expect(await japanese.hover(text)).toContain(wanted)
  })

  it('in English too', async () => {
    expect(await english.hover('{ "campa|igns": [] }')).toContain('what to show whom')
  })

  it('what the site calls it', async () => {
    expect(await atTheShop.hover(campaign('"goal": { "did": "sto|ry" }'))).toContain('ブランドの物語')
  })
})

describe('what an editor marks', () => {
  const { $schema: _, ...whole } = wholeConfig

  it.each([
    ['the shop', shop],
    ['every word of the language', JSON.stringify(whole)],
    ['an empty file', '{}'],
  ])('nothing in %s', async (_, text) => {
    for (const editor of [japanese, atTheShop]) expect(await editor.marks(text)).toEqual([])
  })

  it.each([
    ['an unknown key', campaign('"wen": {}'), '"wen"', 'not allowed'],
    [
      'an unknown operator',
      campaign('"when": { "visitor": { "plan": { "atLeest": 3 } } }'),
      '"atLeest"',
      'not allowed',
    ],
    [
      'a key of another format',
      campaign('"slot": "a"').replace('"nothing"', '{ "format": "bar", "text": "a" }'),
      '"slot"',
      'not allowed',
    ],
    [
      'both of two',
      campaign('"variants": [{ "id": "a", "show": "nothing" }]'),
      '"variants"',
      '"show" already says it',
    ],
    [
      'a bound beside an exact number',
      campaign('"when": { "history": [{ "did": "x", "exactly": 1, "atMost": 2 }] }'),
      '"atMost"',
      '"exactly" already',
    ],
    ['a wrong type', campaign('"limits": { "perDay": "3" }'), '"3"', 'integer'],
    ['a wrong type where several are right', campaign('"when": { "tier": 3 }'), '3', 'string, array'],
    ['a share above 1', campaign('"holdout": 5'), '5', 'maximum'],
    ['a word that is none', campaign('"status": "lve"'), '"lve"', '"live", "draft", "paused"'],
    ['a misspelled duration', campaign('"delay": "3 dayz"'), '"3 dayz"', 'A number, a space, a unit'],
    ['a device that is none', campaign('"when": { "device": { "type": "phone" } }'), '"phone"', '"mobile"'],
    ['an empty list', campaign('"when": { "any": [] }'), '[]', 'too few'],
    [
      'one step in a sequence',
      campaign('"when": { "history": [{ "sequence": ["a"], "within": "1 day" }] }'),
      '["a"]',
      '2 or more',
    ],
    [
      'a line without its head',
      campaign('"when": { "history": [{ "don": "x" }] }'),
      '{',
      'Missing property "did"',
    ],
    [
      'a wait at the first step',
      '{ "journeys": [{ "id": "a", "on": "x", "steps": [{ "id": "b", "wait": "1 day", "show": "nothing" }] }] }',
      '"wait"',
      'not allowed',
    ],
    ['tierFrom without tiers', '{ "tierFrom": "rank" }', '{', 'tiers'],
    [
      'a script as an address',
      campaign('"x": 1').replace(
        '"nothing", "x": 1',
        '{ "format": "bar", "buttons": [{ "label": "a", "action": "link", "href": "javascript:a" }] }',
      ),
      '"javascript:a"',
      'pattern',
    ],
  ])('%s', async (_, text, marked, message) => {
    expect(await english.marks(text)).toEqual([{ text: marked, message: expect.stringContaining(message) }])
  })

  it('not an id that was defined since the schema was printed', async () => {
    expect(await atTheShop.marks(campaign('"when": { "segment": "added-since" }'))).toEqual([])
  })
})
