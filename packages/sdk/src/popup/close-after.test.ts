import { parseDuration } from '@okyaku/engine'
import { expect, it } from 'vitest'
import { milliseconds } from './close-after.ts'

it.each(['1 second', '6 seconds', '1.5 minutes', '2 hours', '1 day', '3 weeks'])(
  'reads %s as the engine does',
  words => {
    expect(milliseconds(words)).toBe(parseDuration(words))
  },
)
