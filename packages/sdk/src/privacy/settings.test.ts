import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const nothing = { redact: [], parameters: [], props: [], hashMembers: false }
const all = ['email', 'card', 'phone']

test.each([
  [undefined, nothing],
  [{}, nothing],
  [
    { redact: ['email'], parameters: ['q'] },
    { ...nothing, redact: ['email'], parameters: ['q'] },
  ],
  [{ hashMembers: true }, { ...nothing, hashMembers: true }],
])('%j', (privacy, settings) => expect(readSettings(privacy)).toEqual(settings))

test.each(['email', ['email'], { redact: ['e-mail'] }, { redact: { email: true } }, true])(
  'a mistake lets nothing through: %j',
  privacy => expect(readSettings(privacy).redact.toSorted()).toEqual(all.toSorted()),
)

test('one name needs no list', () => {
  expect(readSettings({ redact: 'phone', props: 'name', hashMembers: 'yes' })).toEqual({
    ...nothing,
    redact: ['phone'],
    props: ['name'],
    hashMembers: true,
  })
})
