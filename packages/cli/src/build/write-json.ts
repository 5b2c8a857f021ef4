import { parseText, toValue } from '../check/parse-text.ts'

/** The JSON that a browser takes, of JSON with comments. Throws where the text is none. */
export function withoutComments(text: string): string {
  const { tree } = parseText(text)
  if (!tree) throw new SyntaxError('This is not JSON with comments.')
  return `${JSON.stringify(toValue(tree), null, 2)}\n`
}
