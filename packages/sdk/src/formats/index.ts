import type { Format } from './format.ts'

/** Each in a file of its own, which a page loads where an endpoint asks for it. */
const formats: Record<string, () => Promise<{ format: Format }>> = {}

/** Undefined where there is no format of that name. */
export async function loadFormat(name: string): Promise<Format | undefined> {
  return Object.hasOwn(formats, name) ? (await formats[name]!()).format : undefined
}
