import { describe, expect, it } from 'vitest'
import { file, okyaku } from '../testing.ts'

const sale = { id: 'sale', on: 'search', show: { format: 'bar', text: 'x' } }
const impossible = {
  ...sale,
  when: { history: [{ did: 'search' }, { didNot: 'search' }] },
}

async function check(content: string | object, ...options: string[]) {
  const path = file('okyaku.json', content)
  const { stdout, ...ran } = await okyaku(['check', path, ...options])
  return { ...ran, stdout: stdout.replaceAll(path, 'okyaku.json') }
}

describe('what a well-formed config can hardly mean', () => {
  it('is told with its place, and fails only when asked to', async () => {
    const text = `{ "campaigns": [{ "id": "sale", "on": "search", "show": { "format": "bar", "text": "x" },
  "when": { "history": [
    { "did": "search" },
    { "didNot": "search" } ] } }] }`
    const { code, stdout } = await check(text)
    expect(code).toBe(0)
    expect(stdout).toContain('okyaku.json:4:5  warning  campaigns[0].when.history[1]\n')
    expect(stdout).toMatch(/can never hold together with campaigns\[0\]\.(on|when)/)
    expect(stdout).toMatch(/! 1 warning in okyaku\.json\.\n$/)
    expect((await check(text, '--strict')).code).toBe(1)
  })

  it('is told in Japanese', async () => {
    const { stdout } = await check({ campaigns: [impossible] }, '--lang', 'ja')
    expect(stdout).toContain('警告  campaigns[0].when.history[1]')
    expect(stdout).toContain('同時に成り立つことがない')
    expect(stdout).toContain('警告1件。')
  })

  it('fails where visitors would meet something broken', async () => {
    const text = '[Go](javascript:alert)'
    const { code, stdout } = await check({ campaigns: [{ ...sale, show: { format: 'bar', text } }] })
    expect(code).toBe(1)
    expect(stdout).toContain('The link to "javascript:alert" is not followed')
    expect(stdout).toContain('✗ 1 error in okyaku.json.')
  })

  it('may be a hint, with which all is fine even when strict', async () => {
    const { code, stdout } = await check(
      { campaigns: [sale], segments: { odd: { page: { path: '/' } } } },
      '--strict',
    )
    expect(code).toBe(0)
    expect(stdout).toContain('hint  segments.odd')
    expect(stdout).toContain('✓ okyaku.json is fine')
    expect(stdout).toContain('1 hint in okyaku.json.')
  })

  it('knows a slip in the name of an event from a name of the site’s own', async () => {
    const slip = await check({ campaigns: [{ ...sale, on: 'veiw_item' }] })
    expect(slip.stdout).toContain('Did you mean "view_item"?')
    const own = await check({ campaigns: [{ ...sale, on: 'view_story' }] })
    expect(own.stdout).toContain('hint  campaigns[0].on')
    expect(own.stdout).not.toContain('Did you mean')
  })

  it('is judged only when the form is right', async () => {
    const { stdout } = await check({ campaigns: [impossible, { ...sale, id: 'b', status: 'pause' }] })
    expect(stdout).toContain('1 problem')
    expect(stdout).not.toContain('never hold')
  })
})

describe('--format json', () => {
  it('is one array with places, codes, sentences and fixes', async () => {
    const { code, stdout, stderr } = await check(`{\n  "holdout": 5\n}`, '--format', 'json')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(JSON.parse(stdout)).toEqual([
      {
        line: 2,
        column: 14,
        endLine: 2,
        endColumn: 15,
        path: 'holdout',
        code: 'wrong-type',
        severity: 'error',
        message: expect.stringContaining('"holdout"'),
        fix: expect.stringMatching(/./),
      },
    ])
  })

  it('holds findings as well, and nothing where all is fine', async () => {
    const told = JSON.parse((await check({ campaigns: [impossible] }, '--format', 'json')).stdout)
    expect(told).toMatchObject([{ code: 'never-true', severity: 'warning', line: 1 }])
    expect(JSON.parse((await check({ campaigns: [sale] }, '--format', 'json')).stdout)).toEqual([])
  })

  it('names what is not JSON by a code, too', async () => {
    const told = JSON.parse((await check('{ "a" 1 }', '--format', 'json')).stdout)
    expect(told).toMatchObject([{ code: 'colon', severity: 'error', path: '', column: 7 }])
  })
})

describe('--format github', () => {
  it('writes one workflow command for each, escaped', async () => {
    const path = file('a,b:100%.json', `{\n  "holdout": 5\n}`)
    const { stdout } = await okyaku(['check', path, '--format', 'github'])
    const [line, ...rest] = stdout.trimEnd().split('\n')
    expect(rest).toEqual([])
    expect(line).toMatch(
      /^::error file=.*a%2Cb%3A100%25\.json,line=2,endLine=2,col=14,endColumn=15,title=wrong-type::/,
    )
    expect(line).toContain('5%25; it is 5.%0A')
  })

  it('calls warnings and hints by their names there', async () => {
    const segments = { odd: { page: { path: '/' } } }
    const { stdout } = await check({ campaigns: [impossible], segments }, '--format', 'github')
    expect(stdout).toMatch(/^::warning .*title=never-true::/m)
    expect(stdout).toMatch(/^::notice .*title=unused-segment::/m)
  })
})
