import type { Config, Event } from '@okyaku/engine'
import { aboutDevice, now as nowOnPage } from '../browser.ts'
import type { Consent, Visitor } from '../visitor.ts'
import { type CopyWords, copyWords } from './copy-words.ts'

/** All that the device holds about its visitor. */
export interface Held {
  visitor: Visitor
  events: Event[]
}

export interface CopyOptions {
  as: 'html' | 'json'
  config: Config
  /** Of the page, as BCP 47; the config's where it is empty. Whatever is not Japanese gets English. */
  language?: string
  /** Milliseconds since the epoch. */
  now?: number
}

/** A file that a visitor can read: a page with plain words, or JSON for another program. It loads nothing, and runs nothing. */
export function copyOf(
  { visitor, events }: Held,
  { as, config, language = aboutDevice().pageLanguage, now = nowOnPage() }: CopyOptions,
): File {
  const site = config.site?.id ?? ''
  const name = `okyaku-${new Date(now).toISOString().slice(0, 10)}.${as}`
  if (as === 'json') {
    const text = JSON.stringify({ site, at: new Date(now).toISOString(), visitor, events }, null, 2)
    return new File([text], name, { type: 'application/json' })
  }
  const lang = (language || String(config.site?.locale)).startsWith('ja') ? 'ja' : 'en'
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'medium' })
  const html = page({ visitor, events }, copyWords[lang], { lang, site, now, when: at => date.format(at) })
  return new File([html], name, { type: 'text/html;charset=utf-8' })
}

interface About {
  lang: string
  site: string
  now: number
  when(at: number): string
}

function page({ visitor, events }: Held, words: CopyWords, { lang, site, now, when }: About): string {
  const { id, member, tier, attributes, consent } = visitor
  const facts: [string, string | undefined][] = [
    [words.id, id],
    [words.member, member],
    [words.tier, tier],
    [words.consent, consentText(consent, words, when)],
  ]
  const told = Object.entries(attributes).map(([name, value]): [string, string] => [name, plain(value)])
  const rows = events.map(({ at, name, page, props }) =>
    row(
      [when(at), words.names[name] ?? name, page?.title || page?.path || '', props ? plain(props) : ''],
      'td',
    ),
  )
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(words.title)}</title>
<style>
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
  table { border-collapse: collapse; width: 100% } td, th { text-align: start; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #8886; overflow-wrap: anywhere }
  dt { font-weight: 600 } dd { margin: 0 0 .6rem; overflow-wrap: anywhere }
</style>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.intro(site, when(now)))}</p>
<h2>${escapeHtml(words.about)}</h2>
${list(facts.filter((fact): fact is [string, string] => fact[1] !== undefined))}
<h2>${escapeHtml(words.told)}</h2>
${told.length ? list(told) : `<p>${escapeHtml(words.nothingTold)}</p>`}
<h2>${escapeHtml(words.events(events.length))}</h2>
<table>
<thead>${row(words.columns, 'th')}</thead>
<tbody>${rows.join('\n')}</tbody>
</table>
<p>${escapeHtml(words.note)}</p>
</html>
`
}

function consentText(consent: Consent | undefined, words: CopyWords, when: About['when']): string {
  if (!consent) return words.unanswered
  return consent.granted ? words.agreed(when(consent.at), consent.purposes) : words.refused(when(consent.at))
}

const list = (terms: readonly [string, string][]) =>
  `<dl>${terms.map(([term, says]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(says)}</dd>`).join('')}</dl>`

const row = (cells: readonly string[], tag: 'td' | 'th') =>
  `<tr>${cells.map(cell => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`

/** `item_id: T-12; value: 3300` */
function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return value.map(plain).join(', ')
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${plain(inner)}`)
    .join('; ')
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, sign => signs[sign]!)
