import { describe, expect, it } from 'vitest'
import { file, okyaku } from '../testing.ts'
import { widthOfText } from '../width.ts'

const config = {
  site: { id: 'shop' },
  sync: [{ to: '/v1/events' }, { to: 'https://collect.example.com/in' }],
  consent: { mode: 'opt-out', honorGpc: true },
  capture: {
    dataLayer: true,
    events: [
      { event: 'search', on: 'page', path: '/search', props: { search_term: '?q' } },
      { event: 'search', on: 'page', path: '/find', props: { search_in: '?in' } },
    ],
  },
  tiers: [{ id: 'light' }],
  campaigns: [{ id: 'a', on: 'search', show: { format: 'bar', text: 'x' } }],
}

const disclose = (args: string[] = [], given: unknown = config, columns?: number) =>
  okyaku(['disclose', file('okyaku.json', given), ...args], columns === undefined ? {} : { columns })

describe('the notice', () => {
  it('names every recipient; the site itself by its operator, others by blanks', async () => {
    const { code, stdout } = await disclose()
    expect(code).toBe(0)
    expect(stdout).toContain('### 1. This site')
    expect(stdout).toContain('The operator of this site, **[[ name of the operator of this site ]]**')
    expect(stdout).toContain('### 2. collect.example.com')
    expect(stdout).toContain('- **Sent to**: https://collect.example.com/in')
    expect(stdout.split('what that company uses it for')).toHaveLength(2)
  })

  it('names whatever else is observed, and what is read of forms', async () => {
    const observing = { ...config, capture: { forms: { fields: ['topic'] }, video: true, copy: false } }
    const { stdout } = await disclose([], observing)
    expect(stdout).toContain('that a form is begun or sent')
    expect(stdout).toContain('these fields of forms: topic')
    expect(stdout).toContain('videos begun')
    expect(stdout).not.toMatch(/copied|Google Analytics/)
    expect((await disclose(['--lang', 'ja'], observing)).stdout).toContain('次の項目に記入した内容: topic')
  })

  it('names what is recorded, by the config', async () => {
    const { stdout } = await disclose()
    expect(stdout).toContain('- search (search_term, search_in)')
    expect(stdout).toContain('Google Analytics 4')
    expect(stdout).toContain('messages shown')
    expect(stdout).toContain('Stage')
    const { stdout: bare } = await disclose([], { sync: [{ to: '/v1/events' }] })
    expect(bare).not.toMatch(/Google Analytics 4|messages shown|Stage/)
  })

  it.each([
    ['opt-in', 'before you agree'],
    ['opt-out', 'You can refuse at any time'],
    ['none', 'does not ask for consent'],
  ])('says how to refuse: %s', async (mode, text) => {
    expect((await disclose([], { ...config, consent: { mode } })).stdout).toContain(text)
  })

  it('speaks of Global Privacy Control where the config honors it', async () => {
    expect((await disclose()).stdout).toContain('Global Privacy Control')
    const silent = { ...config, consent: { mode: 'none', honorGpc: true } }
    expect((await disclose([], silent)).stdout).not.toContain('Global Privacy Control')
  })

  it('says of a site that sends nothing that it does not', async () => {
    const { stdout } = await disclose([], { ...config, sync: undefined })
    expect(stdout).toContain('It sends nothing to anybody.')
    expect(stdout).not.toContain('Recipients')
  })

  it('is a draft, and says so beside it', async () => {
    const { stdout, stderr } = await disclose()
    const blanks = stdout.split('[[ ').length - 1
    expect(stderr).toContain(`${blanks} blanks marked [[ … ]]`)
    expect(stderr).toContain('no legal advice')
    expect(stdout).not.toContain('legal')
  })

  it('speaks Japanese', async () => {
    const { stdout, stderr } = await disclose(['--lang', 'ja'])
    expect(stdout).toContain('# 利用者情報の外部送信について')
    expect(stdout).toContain('**[[ 情報を受け取る事業者の名称 ]]**')
    expect(stderr).toContain('第27条の12')
  })
})

describe('formats', () => {
  it('writes HTML that a page can take in, with nothing of the config as markup', async () => {
    const { stdout } = await disclose(['--format', 'html', '--lang', 'ja'], {
      ...config,
      capture: { events: [{ event: '<b>', on: 'page', path: '/' }] },
    })
    expect(stdout).toMatch(/^<section lang="ja">\n/)
    expect(stdout).toContain('<li>&lt;b&gt;</li>')
    expect(stdout).toContain('<dd><mark>[[ 情報を受け取る事業者の名称 ]]</mark></dd>')
    expect(stdout.match(/<(\w+)[ >]/g)?.length).toBe(stdout.match(/<\/\w+>/g)?.length)
  })

  it.each(['en', 'ja'])('breaks plain text for a screen: %s', async lang => {
    const { stdout } = await disclose(['--format', 'text', '--lang', lang], config, 60)
    for (const line of stdout.split('\n')) expect(widthOfText(line)).toBeLessThanOrEqual(60)
    expect(stdout).not.toContain('**')
  })
})

it('is wrong use where there is no config', async () => {
  expect((await okyaku(['disclose', '/none/okyaku.json'])).code).toBe(2)
})
