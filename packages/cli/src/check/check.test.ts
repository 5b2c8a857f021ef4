import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { file, folder, okyaku } from '../testing.ts'

const campaign = { id: 'sale', on: 'search', show: { format: 'bar', text: 'x' } }

async function check(content: string | Buffer | object, ...options: string[]) {
  const path = file('okyaku.json', content)
  const { stdout, ...ran } = await okyaku(['check', path, ...options])
  return { ...ran, stdout: stdout.replaceAll(path, 'okyaku.json') }
}

describe('a config without problems', () => {
  it('is said to be fine, with what it holds', async () => {
    const draft = { ...campaign, id: 'next', status: 'draft' }
    const { code, stdout, stderr } = await check({ campaigns: [campaign, draft], tiers: [{ id: 'light' }] })
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '✓ okyaku.json is fine: 2 campaigns (1 live), 1 tier, 0 behaviors.\n',
      stderr: '',
    })
  })

  it('is said to have journeys where it has', async () => {
    const show = { format: 'toast', text: 'Hello' }
    const journeys = [{ id: 'first', on: 'sign_up', steps: [{ id: 'hello', show }] }]
    expect((await check({ journeys })).stdout).toContain('0 campaigns, 1 journey, 0 tiers')
  })

  it('may come from standard input', async () => {
    const { code, stdout } = await okyaku(['check', '-'], {
      stdin: JSON.stringify({ campaigns: [campaign] }),
    })
    expect(code).toBe(0)
    expect(stdout).toContain('stdin is fine')
  })

  it('may begin with a byte order mark and end its lines as Windows does', async () => {
    expect((await check('\uFEFF{\r\n  "holdout": 0.1\r\n}\r\n')).code).toBe(0)
  })

  it('is the demo shop’s', async () => {
    const shop = fileURLToPath(new URL('../../../../examples/shop/okyaku.json', import.meta.url))
    const { stdout, ...ran } = await okyaku(['check', shop, '--strict'])
    expect(ran).toEqual({ code: 0, stderr: '' })
    expect(stdout.trimEnd().split('\n'), 'with nothing to remark').toHaveLength(1)
  })

  it('may hold comments and last commas, but is warned that a browser would not read them', async () => {
    const { code, stdout } = await check('{\n  "holdout": 0.1, // five percent\n}')
    expect(code).toBe(0)
    expect(stdout).toContain('okyaku.json:2:19')
    expect(stdout).toContain('a browser refuses the whole file')
    expect((await check('{\n  "holdout": 0.1,\n}')).stdout).toContain('okyaku.json:2:17')
    expect((await check('{ "holdout": 0.1 }')).stdout).not.toContain('browser')
  })

  it('has nothing to remark on the comments of a source', async () => {
    const { stdout } = await okyaku([
      'check',
      file('okyaku.jsonc', '{\n  "holdout": 0.1, // five percent\n}'),
    ])
    expect(stdout).not.toContain('browser')
  })
})

describe('a problem', () => {
  const broken = `{
  "campaigns": [
    { "id": "sale", "on": "search", "show": "nothing" },
    {
      "id": "nudge", "label": "お気に入り", "whem": { "tier": "light" },
      "on": "search", "show": "nothing"
    }
  ]
}`

  it('has a place, a path, a sentence, a fix, and the line with a mark', async () => {
    const { code, stdout } = await check(broken)
    expect(code).toBe(1)
    expect(stdout).toBe(`okyaku.json:5:40  campaigns[1].whem
  There is no key "whem" here.
  → Did you mean "when"?

  4 |     {
  5 |       "id": "nudge", "label": "お気に入り", "whem": { "tier": "light" },
    |                                             ^^^^^^

✗ 1 problem in okyaku.json.
  Switched off until mended: nudge. The other campaign works.
`)
  })

  it('is told in Japanese when asked, or when the terminal speaks it', async () => {
    const asked = await check(broken, '--lang', 'ja')
    expect(asked.stdout).toContain('"when" ではありませんか。')
    expect(asked.stdout).toContain('直るまで止まっているキャンペーン: nudge。')
    const path = file('okyaku.json', broken)
    const japanese = await okyaku(['check', path], { env: { LANG: 'ja_JP.UTF-8' } })
    expect(japanese.stdout).toContain('"when" ではありませんか。')
    const english = await okyaku(['check', path, '--lang', 'en'], { env: { LANG: 'ja_JP.UTF-8' } })
    expect(english.stdout).toContain('Did you mean')
  })

  it('stands in the order of the file, all of them', async () => {
    const { stdout } = await check({
      holdout: 5,
      campaigns: [{ ...campaign, priority: 'top' }],
      tiers: [{ id: 'a' }, { id: 'a' }],
    })
    const places = [...stdout.matchAll(/^okyaku\.json:1:(\d+)/gm)].map(([, column]) => Number(column))
    expect(places).toHaveLength(3)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(stdout).toContain('3 problems')
  })

  it('tells a mistyped trigger from a missing one', async () => {
    const { stdout } = await check({ campaigns: [{ ...campaign, on: { scroled: 60 } }] })
    expect(stdout).toContain('Did you mean "scrolled"?')
  })

  it('is said once of a ring of segments', async () => {
    const { stdout } = await check({ segments: { a: { segment: 'b' }, b: { segment: 'a' } } })
    expect(stdout).toContain('2 problems')
  })

  it('is a key that stands twice', async () => {
    const { code, stdout } = await check('{ "holdout": 0.1,\n  "holdout": 0.2 }')
    expect(code).toBe(1)
    expect(stdout).toContain('okyaku.json:2:3')
    expect(stdout).toContain('The key "holdout" stands here a second time')
  })

  it('is a key that would reach a prototype', async () => {
    expect((await check('{ "segments": { "a": { "__proto__": {} } } }')).stdout).toContain(
      'segments.a.__proto__',
    )
  })

  it('is a config that is no object', async () => {
    const { code, stdout } = await check('[]')
    expect(code).toBe(1)
    expect(stdout).toContain('okyaku.json:1:1  the whole file')
  })

  it('is colored on a screen and wrapped to its width, in every line', async () => {
    const path = file('okyaku.json', broken)
    const { stdout } = await okyaku(['check', path, '--lang', 'ja'], { columns: 60, env: {} })
    expect(stdout).toContain('\u001b[31m^^^^^^\u001b[39m')
    const plain = await okyaku(['check', path], { columns: 60, env: { NO_COLOR: '1' } })
    expect(plain.stdout).not.toContain('\u001b')
  })
})

describe('text that is not JSON', () => {
  it.each([
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', '3:3', 'A comma is missing before this.'],
    ['a missing colon', '{ "holdout" 0.1 }', '1:13', 'A colon is missing'],
    ['a missing value', '{ "holdout": }', '1:14', 'A value is missing here.'],
    ['a key without quotes', '{ holdout: 0.1 }', '1:3', 'JSON does not know this word'],
    ['single quotes', "{ 'holdout': 0.1 }", '1:3', 'not the quotes that JSON knows'],
    ['quotes of a word processor', '{ “holdout”: 0.1 }', '1:3', 'not the quotes that JSON knows'],
    ['a full-width colon', '{ "holdout"：0.1 }', '1:12', 'a full-width character'],
    ['a full-width space', '{\n　"holdout": 0.1 }', '2:1', 'a full-width character'],
    ['a number without its zero', '{ "holdout": .1 }', '1:14', 'This is not a number'],
    ['a number with one too many', '{ "holdout": 01 }', '1:15', 'This is not a number'],
    ['a list of numbers without a comma', '{ "a": [1 2] }', '1:11', 'A comma is missing before this.'],
    ['an open brace', '{ "site": { "id": "a" }', '1:24', 'still open'],
    ['something after the end', '{} {}', '1:4', 'The config has ended before this.'],
    ['an open text', '{ "site": { "id": "a } }', '1:19', 'its closing quote is not on this line'],
    ['an escape that is none', '{ "$schema": "\\q" }', '1:14', 'a backslash that means nothing'],
    ['a tab in a text', '{ "$schema": "\t" }', '1:14', 'a tab or another character'],
    ['an open comment', '{} /* until', '1:4', 'A comment begins here'],
    ['a number of another language', '{ "holdout": 1. }', '1:14', 'not a number that JSON knows'],
  ])('is named with its place: %s', async (_, text, place, sentence) => {
    const { code, stdout } = await check(text)
    expect(code).toBe(1)
    expect(stdout).toContain(`okyaku.json:${place}\n`)
    expect(stdout).toContain(sentence)
    expect(stdout).toContain('→')
  })

  it('is not guessed about beyond the first mistakes', async () => {
    const { stdout } = await check(`{\n${'  x y\n'.repeat(500)}}`)
    expect(stdout).toContain('3 problems')
  })

  it('is named where it is nested absurdly deep', async () => {
    const { code, stdout } = await check('['.repeat(200_000))
    expect(code).toBe(1)
    expect(stdout).toContain('nested too deeply')
  })
})

describe('a file that cannot be used', () => {
  it.each([
    ['empty', ' \n', 'The file is empty.'],
    ['too large', ' '.repeat(5 * 1024 * 1024 + 1), 'larger than 5 MB'],
    ['in the wrong encoding', Buffer.from('{\n "a": "\x82\xb1"}', 'latin1'), 'okyaku.json:2:8'],
  ])('is %s', async (_, content, text) => {
    const { code, stdout } = await check(content)
    expect(code).toBe(1)
    expect(stdout).toContain(text)
  })

  it('is too large on standard input', async () => {
    const ran = await okyaku(['check', '-'], { stdin: 'x'.repeat(5 * 1024 * 1024 + 1) })
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('larger than 5 MB')
  })

  it('is missing, which is wrong use', async () => {
    const { code, stdout, stderr } = await okyaku(['check', `${folder()}/none.json`])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('There is no file')
  })

  it('is a folder, which is wrong use', async () => {
    const { code, stderr } = await okyaku(['check', folder()])
    expect(code).toBe(2)
    expect(stderr).toContain('is a folder')
  })

  it('tells the first of very many problems in one minified line, and how many more there are', async () => {
    const campaigns = Array.from({ length: 3000 }, (_, i) => ({ id: `c${i}`, on: 'x', show: 'nothin' }))
    const { stdout } = await check({ campaigns })
    expect(stdout).toContain('campaigns[99].show')
    expect(stdout).not.toContain('campaigns[100].show')
    expect(stdout).toContain('… and 2,900 more. All of them: --format json')
    expect(JSON.parse((await check({ campaigns }, '--format', 'json')).stdout)).toHaveLength(3000)
  })

  it('names each that is off once, journeys too, and no more than can be read', async () => {
    const broken = { on: 'x', show: 'nothin' }
    const campaigns = [
      { ...broken, id: 'a' },
      { ...broken, id: 'a' },
      { ...broken, id: '' },
    ]
    const journeys = [{ id: 'j', on: 'x', steps: [{ id: 's', show: 'nothin' }] }]
    expect((await check({ campaigns, journeys })).stdout).toContain(
      'Switched off until mended: a, campaigns[2], j. No other campaign is left.',
    )
    const many = Array.from({ length: 30 }, (_, i) => ({ ...broken, id: `c${i}` }))
    expect((await check({ campaigns: many })).stdout).toContain('c11 and 18 more. No other')
  })
})
