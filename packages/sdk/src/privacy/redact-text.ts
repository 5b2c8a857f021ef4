import { withoutCards } from './cards.ts'
import { withoutEmails } from './emails.ts'
import { withoutPhones } from './phones.ts'

/** What can be found in any text. */
export type Finding = 'email' | 'phone' | 'card'

/** Addresses first, as they may hold numbers; cards before telephones, as they are the longer numbers. */
const finders: readonly [Finding, (text: string, mark: string) => string][] = [
  ['email', withoutEmails],
  ['card', withoutCards],
  ['phone', withoutPhones],
]

export type RedactText = (text: string) => string

/** Replaces what is found by its name in brackets: `[email]`. */
export function textRedactor(findings: readonly Finding[]): RedactText {
  const used = finders.filter(([name]) => findings.includes(name))
  return text => used.reduce((rest, [name, without]) => without(rest, `[${name}]`), text)
}
