import { expect, it } from 'vitest'
import { snippetBody } from './snippet.ts'

/** A tab stop, as editors write it. */
const stop = (number: number, text: string) => `$\{${number}:${text}}`

it('makes every text and number a tab stop, in the order of reading', () => {
  expect(snippetBody({ a: 'x', b: [1, { c: 'y' }], d: true })).toEqual({
    a: `^"${stop(1, 'x')}"`,
    b: [`^${stop(2, '1')}`, { c: `^"${stop(3, 'y')}"` }],
    d: true,
  })
})

it('leaves alone what says what the whole is', () => {
  expect(snippetBody({ format: 'toast', text: 'x' }, ['toast'])).toEqual({
    format: 'toast',
    text: `^"${stop(1, 'x')}"`,
  })
})

it('puts in texts as JSON, with the signs of snippets taken for what they are', () => {
  expect(snippetBody('{{ a }} $1 "b" \\')).toBe(`^"${stop(1, '{{ a \\}\\} \\$1 \\\\"b\\\\" \\\\\\\\')}"`)
})
