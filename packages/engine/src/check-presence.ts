import { type Findings, report, reportKey } from './findings.ts'
import type { KeysShape } from './shape.ts'

/** Adds to the findings what an object lacks, and which of its keys cannot stand side by side. */
type PresenceChecker = (value: object, findings: Findings) => void

/** Undefined where an object of that shape may have any of its keys, and lack any. */
export function presenceChecker(shape: KeysShape): PresenceChecker | undefined {
  const { needs, someOf, oneOf, conflicts, depends } = shape
  const checks = [
    needs && needsChecker(needs),
    someOf && choiceChecker(someOf),
    oneOf && choiceChecker(oneOf),
    oneOf && rivalsChecker(oneOf),
    ...Object.entries(conflicts ?? {}).map(([key, others]) => conflictChecker(key, others)),
    ...Object.entries(depends ?? {}).map(([key, needed]) => dependencyChecker(key, needed)),
  ].filter(check => check !== undefined)
  if (!checks.length) return undefined
  return (value, findings) => {
    for (const check of checks) check(value, findings)
  }
}

/** All of these. */
function needsChecker(needs: readonly string[]): PresenceChecker {
  return (value, findings) => {
    for (const key of needs) if (!Object.hasOwn(value, key)) report(findings, 'missing-key', { needed: key })
  }
}

/** At least one of these. */
function choiceChecker(choice: readonly string[]): PresenceChecker {
  const known = [...choice]
  return (value, findings) => {
    for (const key of choice) if (Object.hasOwn(value, key)) return
    report(findings, 'missing-one', { known })
  }
}

/** At most one of these. */
function rivalsChecker(rivals: readonly string[]): PresenceChecker {
  return (value, findings) => {
    let first: string | undefined
    for (const key of rivals) {
      if (!Object.hasOwn(value, key)) continue
      if (first === undefined) first = key
      else reportKey(findings, 'conflicting-keys', key, first)
    }
  }
}

/** None of the others beside the key. */
function conflictChecker(key: string, others: readonly string[]): PresenceChecker {
  return (value, findings) => {
    if (!Object.hasOwn(value, key)) return
    for (const other of others) {
      if (Object.hasOwn(value, other)) reportKey(findings, 'conflicting-keys', other, key)
    }
  }
}

function dependencyChecker(key: string, needed: string): PresenceChecker {
  return (value, findings) => {
    if (Object.hasOwn(value, key) && !Object.hasOwn(value, needed)) reportKey(findings, 'alone', key, needed)
  }
}
