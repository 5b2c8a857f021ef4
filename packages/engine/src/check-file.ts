import { type Checker, createCheckers } from './check.ts'
import { presenceChecker } from './check-presence.ts'
import { type Findings, report } from './findings.ts'
import type { KeysShape } from './shape.ts'
import type { Steps } from './steps.ts'

/** Adds to the findings what is wrong with a file. */
export type FileChecker = (file: Record<string, unknown>, findings: Findings) => Steps<void>

/** Checks a file as a checker of its shape would, with a step for each section, and for each item of one that is a list. */
export function createFileChecker(shape: KeysShape): FileChecker {
  const checkerOf = createCheckers()
  const known = Object.keys(shape.keys)
  const sections = new Map(known.map(key => [key, sectionOf(shape.keys[key]!)]))
  const checkPresence = presenceChecker(shape)

  function sectionOf(section: KeysShape['keys'][string]): { whole: Checker; item?: Checker } {
    const whole = checkerOf(section)
    return typeof section === 'object' && 'list' in section
      ? { whole, item: checkerOf(section.list) }
      : { whole }
  }

  return function* checking(file, findings) {
    const { path } = findings
    for (const [key, value] of Object.entries(file)) {
      const section = sections.get(key)
      path.push(key)
      if (!section) report(findings, 'unknown-key', { known })
      else if (section.item && Array.isArray(value) && value.length) {
        for (let i = 0; i < value.length; i++) {
          path.push(i)
          section.item(value[i], findings)
          path.pop()
          yield
        }
      } else section.whole(value, findings)
      path.pop()
      yield
    }
    checkPresence?.(file, findings)
  }
}
