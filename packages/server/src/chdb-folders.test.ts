import { expect, test } from 'vitest'
import { chdbFolders } from './chdb-folders.ts'

const exists = () => true

test('what it was told comes first, then the working directory, then everything above the package', () => {
  expect(chdbFolders({ told: '/opt/chdb', cwd: '/site', own: '/code/server/dist/bin.js', exists })).toEqual([
    '/opt/chdb',
    '/site/.okyaku/chdb',
    '/code/server/dist/.okyaku/chdb',
    '/code/server/.okyaku/chdb',
    '/code/.okyaku/chdb',
    '/.okyaku/chdb',
  ])
})

test('no place comes twice', () => {
  expect(chdbFolders({ told: undefined, cwd: '/code', own: '/code/bin.js', exists })).toEqual([
    '/code/.okyaku/chdb',
    '/.okyaku/chdb',
  ])
})

test('only what is there is looked into, but what it was told is never passed over in silence', () => {
  expect(chdbFolders({ told: '/opt/chdb', cwd: '/site', own: '/code/bin.js', exists: () => false })).toEqual([
    '/opt/chdb',
  ])
})
