import type { Config } from '@okyaku/engine'
import type { Finding } from './redact-text.ts'

type Settings = Required<NonNullable<Config['privacy']>>

const findings: readonly Finding[] = ['email', 'phone', 'card']

/** A mistake in what is to be taken out must not let it through: where it cannot be read, everything is looked for. */
export function readSettings(privacy: unknown): Settings {
  if (privacy === undefined || privacy === null)
    return { redact: [], parameters: [], props: [], hashMembers: false }
  const { redact, parameters, props, hashMembers } = Object(privacy) as Record<string, unknown>
  const known = findings.filter(finding => namesIn(redact).includes(finding))
  const isReadable =
    typeof privacy === 'object' && !Array.isArray(privacy) && namesIn(redact).length === known.length
  return {
    redact: isReadable ? known : [...findings],
    parameters: namesIn(parameters),
    props: namesIn(props),
    hashMembers: ![undefined, null, false].includes(hashMembers as undefined),
  }
}

/** A list of names, or the one name where somebody has written no list. */
const namesIn = (value: unknown): string[] =>
  value === undefined || value === null ? [] : [value].flat().map(String)
