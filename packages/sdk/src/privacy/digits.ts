/** A digit as people type them: Japanese keyboards also give wide ones. For use inside a regular expression's brackets. */
export const DIGIT = '0-9０-９'

/** What stands between groups of digits. */
export const GAP = ' \\u00a0\\u3000\\-‐‑–−－'

/** The digits of a text, as plain ones. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9]/g, '')
}
