export type { LintOptions } from './case.ts'
export { describeFinding } from './catalogue.ts'
export type { Finding, FindingCode, Severity } from './finding.ts'
export { lint } from './lint.ts'
