import { isAddress } from '../../address.ts'
import type { Path } from '../../shape.ts'
import type { Case } from '../case.ts'
import type { Finding } from '../finding.ts'
import { linksIn } from '../links.ts'

/** Links that lead nowhere: to what browsers are not sent to, or to a host that reads as a page of this site. */
export function linkFindings({ survey }: Case): Finding[] {
  const inTexts = survey.texts.flatMap(({ words, path }) =>
    textsWithPaths(words, path).flatMap(({ text, at }) => linksIn(text).map(address => ({ address, at }))),
  )
  const links = [...inTexts, ...survey.addresses.map(({ address, path }) => ({ address, at: path }))]
  return [
    ...inTexts
      .filter(({ address }) => !isAddress(address))
      .map(
        ({ address, at }): Finding => ({ code: 'refused-link', severity: 'error', path: at, found: address }),
      ),
    ...links
      .filter(({ address }) => /^www\./i.test(address))
      .map(
        ({ address, at }): Finding => ({ code: 'bare-host', severity: 'warning', path: at, found: address }),
      ),
  ]
}

function textsWithPaths(words: string | Record<string, string>, path: Path) {
  return typeof words === 'string'
    ? [{ text: words, at: path }]
    : Object.entries(words).map(([locale, text]) => ({ text, at: [...path, locale] }))
}
