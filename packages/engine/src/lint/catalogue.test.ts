import { describe, expect, it } from 'vitest'
import type { Lang } from '../catalogue.ts'
import { findingsIn } from '../testing/findings.ts'
import { wholeConfig } from '../testing/whole-config.ts'
import { describeFinding } from './catalogue.ts'
import { en } from './catalogue-en.ts'
import type { Finding, FindingCode } from './finding.ts'

const place: Finding['path'] = ['campaigns', 0, 'when']
const related: Finding['path'][] = [['campaigns', 1, 'on']]

describe.each<Lang>(['en', 'ja'])('in %s', lang => {
  it.each(Object.keys(en) as FindingCode[])('says what it means and what to do: %s', code => {
    const bare: Finding = { code, severity: 'hint', path: place, found: 'Found', needed: 'Needed' }
    for (const finding of [
      bare,
      { ...bare, related },
      { ...bare, related: [...related, place], meant: 'Meant' },
    ]) {
      for (const text of Object.values(describeFinding(finding, { lang }))) {
        expect(text).toMatch(lang === 'ja' ? /[ぁ-ん].*。$/ : /^[^ぁ-んァ-ヶ一-龠]+[.?]$/)
        expect(text).not.toMatch(/undefined|null|\[object/)
      }
    }
  })
})

it('names the other place, and what was probably meant', () => {
  const clash: Finding = { code: 'never-true', severity: 'warning', path: place, related }
  expect(describeFinding(clash, { lang: 'en' }).sentence).toContain('campaigns[1].on')
  const slip: Finding = {
    code: 'unknown-event',
    severity: 'warning',
    path: place,
    found: 'serach',
    meant: 'search',
  }
  expect(describeFinding(slip, { lang: 'ja' }).fix).toContain('"search"')
})

it('finds no more than hints in a config that uses every word', () => {
  expect(findingsIn(wholeConfig).filter(({ severity }) => severity !== 'hint')).toEqual([])
})
