import type { Test, Tests } from '@okyaku/engine'
import type { Placeholders } from './placeholders.ts'

/** One value of an event, seen as what a test may ask for: SQL expressions. */
interface Field {
  known: string
  /** `''` where the value is not a text. */
  text: string
  isText: string
  /** NULL where the value neither is a number nor reads as one. */
  number: string
  isNumber: string
  /** The number 0 or 1; anything else where the value is not a boolean. */
  boolean: string
}

type Operator = (field: Field, wanted: unknown, sql: Placeholders) => string | undefined

/**
 * A behavior's `where` as a condition in SQL, for the tests that are simple in both languages; undefined where one is
 * not, and the count must then be taken without. What the tests mean is the engine's: see the design of its operators.
 */
export function whereSql(where: Tests, sql: Placeholders): string | undefined {
  return all(Object.entries(where).map(([key, test]) => testSql(fieldOf(key, sql), test, sql)))
}

const PAGE = new Map(['url', 'path', 'title', 'referrer'].map(column => [`page.${column}`, column]))

function fieldOf(key: string, sql: Placeholders): Field {
  const column = PAGE.get(key)
  return column ? columnField(column) : propField(sql.text(key))
}

function columnField(column: string): Field {
  const number = `toFloat64OrNull(${column})`
  return { known: `${column} != ''`, text: column, isText: '1', number, isNumber: '0', boolean: '-1' }
}

function propField(key: string): Field {
  const type = `JSONType(props, ${key})`
  const text = `JSONExtractString(props, ${key})`
  const isNumber = `${type} IN ('Int64', 'UInt64', 'Double')`
  return {
    known: `${type} != 'Null'`,
    text,
    isText: `${type} = 'String'`,
    number: `if(${isNumber}, JSONExtractFloat(props, ${key}), toFloat64OrNull(${text}))`,
    isNumber,
    boolean: `if(${type} = 'Bool', toInt8(JSONExtractBool(props, ${key})), -1)`,
  }
}

function testSql(field: Field, test: Test, sql: Placeholders): string | undefined {
  if (Array.isArray(test)) return anyOf(field, test, sql)
  if (typeof test !== 'object' || test === null) return is(field, test, sql)
  return all(Object.entries(test).map(([name, wanted]) => OPERATORS.get(name)?.(field, wanted, sql)))
}

const compare =
  (operator: string): Operator =>
  (field, wanted, sql) =>
    typeof wanted === 'number' ? sure(`${field.number} ${operator} ${sql.number(wanted)}`) : undefined

const onText =
  (write: (text: string, wanted: string) => string): Operator =>
  (field, wanted, sql) => {
    const some = [wanted].flat().map(one => write(field.text, sql.text(String(one))))
    return all([field.isText, join(some, ' OR ', '0')])
  }

const OPERATORS = new Map<string, Operator>([
  ['is', is],
  ['isNot', (field, wanted, sql) => not(is(field, wanted, sql))],
  ['in', anyOf],
  ['notIn', (field, wanted, sql) => not(anyOf(field, wanted, sql))],
  ['known', ({ known }, wanted) => (wanted === true ? known : not(known))],
  ['atLeast', compare('>=')],
  ['atMost', compare('<=')],
  ['moreThan', compare('>')],
  ['lessThan', compare('<')],
  ['startsWith', onText((text, wanted) => `startsWith(${text}, ${wanted})`)],
  ['endsWith', onText((text, wanted) => `endsWith(${text}, ${wanted})`)],
  ['contains', onText((text, wanted) => `position(${text}, ${wanted}) > 0`)],
])

/** A text that reads as a number equals that number, whichever side it stands on; a boolean equals only a boolean. */
function is(field: Field, wanted: unknown, sql: Placeholders): string | undefined {
  if (typeof wanted === 'boolean') return `(${field.boolean} = ${wanted ? 1 : 0})`
  if (typeof wanted === 'number') return sure(`${field.number} = ${sql.number(wanted)}`)
  if (typeof wanted !== 'string') return undefined
  const same = `(${field.isText} AND ${field.text} = ${sql.text(wanted)})`
  const number = wanted.trim() === '' ? Number.NaN : Number(wanted)
  if (!Number.isFinite(number)) return same
  return `(${same} OR ${sure(`${field.isNumber} AND ${field.number} = ${sql.number(number)}`)})`
}

function anyOf(field: Field, wanted: unknown, sql: Placeholders): string | undefined {
  return Array.isArray(wanted)
    ? join(
        wanted.map(one => is(field, one, sql)),
        ' OR ',
        '0',
      )
    : undefined
}

function all(conditions: (string | undefined)[]): string | undefined {
  return join(conditions, ' AND ', '1')
}

function not(condition: string | undefined): string | undefined {
  return condition && `NOT (${condition})`
}

/** Undefined as soon as one condition is. */
function join(conditions: (string | undefined)[], word: string, none: string): string | undefined {
  return conditions.includes(undefined) ? undefined : `(${[none, ...conditions].join(word)})`
}

/** What is neither true nor false in SQL, because a value is missing, is false here, also under NOT. */
function sure(condition: string): string {
  return `ifNull(${condition}, 0)`
}
