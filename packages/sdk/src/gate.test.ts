import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

function setUp() {
  const gate = createGate()
  const passed: string[] = []
  return { gate, passed, pass: (name: string) => gate.pass(() => passed.push(name)) }
}

test('calls wait until it opens, and keep their order', () => {
  const { gate, passed, pass } = setUp()
  pass('a')
  pass('b')
  expect(passed).toEqual([])
  gate.open()
  pass('c')
  expect(passed).toEqual(['a', 'b', 'c'])
})

test('a call that closes it holds up those behind', () => {
  const { gate, passed, pass } = setUp()
  gate.pass(gate.close)
  pass('a')
  gate.open()
  expect(passed).toEqual([])
  gate.open()
  expect(passed).toEqual(['a'])
})

test('nothing passes a wall, not even what waits', () => {
  const { gate, passed, pass } = setUp()
  pass('a')
  gate.wallUp()
  gate.open()
  pass('b')
  expect(passed).toEqual([])
})

test('what follows from a call goes before the calls behind it', () => {
  const { gate, passed, pass } = setUp()
  gate.pass(() => {
    pass('a follows')
    passed.push('a')
  })
  pass('b')
  gate.open()
  expect(passed).toEqual(['a follows', 'a', 'b'])
})

test('a call that fails takes none of the others along', () => {
  const { gate, passed, pass } = setUp()
  gate.pass(() => {
    throw new Error('broken')
  })
  pass('a')
  expect(gate.open).toThrow('broken')
  pass('b')
  expect(passed).toEqual(['a', 'b'])
})
