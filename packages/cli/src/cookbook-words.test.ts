import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type JsonSchema, jsonSchema } from '@okyaku/engine/schema'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../../docs/cookbook', import.meta.url))
const root = jsonSchema(undefined, { lang: 'en' })
const definitions = root.definitions ?? {}

/** A step and a journey have the words of a campaign; numbered definitions are narrower forms of one. */
const same: Readonly<Record<string, string>> = { journey: 'campaign', step: 'campaign', happening: 'history' }
const nameOf = (definition: string) => {
  const name = definition.replace(/\d+$/, '')
  return same[name] ?? name
}

/** Stands for every value that the schema allows. */
const anything = Symbol('anything')

/**
 * Every key and word of the config as `campaign.status` and `campaign.status=live`, or those that a value has. A schema's
 * branches are all followed: what a value does not have, it has in none of them.
 */
function wordsIn(schema: JsonSchema, value: unknown, at = 'file', found = new Set<string>()): Set<string> {
  const into = (inner: JsonSchema | undefined, one = value, place = at) => {
    if (inner) wordsIn(inner, one, place, found)
  }
  const name = schema.$ref?.replace('#/definitions/', '')
  if (name !== undefined && !(value === anything && found.has(`(${name})`))) {
    if (value === anything) found.add(`(${name})`)
    into(definitions[name], value, nameOf(name))
  }
  for (const branch of [...(schema.allOf ?? []), schema.then, schema.else]) into(branch)
  for (const branch of schema.anyOf ?? []) if (!branch.enum) into(branch)
  for (const word of at.startsWith('test.') ? [] : (schema.enum ?? []))
    if (value === anything || value === word) found.add(`${at}=${String(word)}`)
  const list = Array.isArray(value) ? value : value === anything ? [anything] : []
  for (const items of [schema.items].flat()) for (const one of list) into(items, one)
  intoKeys(schema, value, at, found)
  return found
}

function intoKeys(schema: JsonSchema, value: unknown, at: string, found: Set<string>): void {
  const isObject = typeof value === 'object' && value !== null
  const { additionalProperties: others, properties = {} } = schema
  // Where any key may stand, those that are named are only offered.
  for (const [key, inner] of Object.entries(others ? {} : properties)) {
    if (!inner || !(value === anything || (isObject && Object.hasOwn(value, key)))) continue
    found.add(`${at}.${key}`)
    wordsIn(inner, isObject ? (value as Record<string, unknown>)[key] : anything, `${at}.${key}`, found)
  }
  if (!others) return
  const values = isObject ? Object.values(value) : value === anything ? [anything] : []
  for (const one of values) wordsIn(others, one, at, found)
}

/** What a site sets up once, for all campaigns: pages of their own tell of endpoints, capture and privacy. */
const setUp =
  /^((endpoint|consent|purpose|privacy|capture|forms|outbound|checkIn|rule)[.=]|file\.(privacy|signature)$|campaign\.purpose$)/

it('has a recipe for every word of the config that campaigns are made of', () => {
  const words = wordsIn(root, anything)
  const used = new Set<string>()
  for (const name of readdirSync(folder))
    wordsIn(root, JSON.parse(readFileSync(`${folder}/${name}/okyaku.json`, 'utf8')), 'file', used)
  expect(words.size).toBeGreaterThan(250)
  expect([...words].filter(word => !/^\(/.test(word) && !setUp.test(word) && !used.has(word))).toEqual([])
})
