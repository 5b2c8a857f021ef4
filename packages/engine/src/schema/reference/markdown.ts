/** A table; what is empty in every row has no column. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = heads.flatMap((_, column) => (rows.some(row => row[column]) ? [column] : []))
  const line = (cells: readonly string[]) => `| ${used.map(column => cell(cells[column])).join(' | ')} |`
  return [line(heads), `|${used.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}

/** A bar in a cell would begin the next one, even within code. */
const cell = (text = '') => text.replaceAll('|', '\\|')

export const code = (text: string) => `\`${text}\``

/** As it is written in the file, with the spaces that people write. */
export function json(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(json).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${JSON.stringify(key)}: ${json(inner)}`)
    .join(', ')} }`
}

/** Joins sentences that have no full stop of their own. */
export const sentences = (stop: string, ...parts: string[]) => parts.filter(Boolean).join(stop)
