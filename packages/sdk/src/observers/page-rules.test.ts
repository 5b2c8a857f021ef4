// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { currentPage } from '../browser.ts'
import { capturePageRules, matchesPath, type PageRule } from './page-rules.ts'

const search: PageRule = { event: 'search', on: 'page', path: '/search', props: { search_term: '?q' } }

let taken: unknown[][] = []
beforeEach(() => {
  taken = []
})

function view(address: string, ...rules: PageRule[]) {
  history.replaceState(null, '', address)
  capturePageRules(rules, currentPage(), (...event) => taken.push(event))
}

test('a search is its page with its term', () => {
  view('/search?q=%E8%8C%B6', search)
  view('/search', search)
  view('/other?q=tea', search)
  expect(taken).toEqual([['search', { search_term: '茶' }]])
})

test('a rule without parameters needs only its path', () => {
  view('/story/kiln', { event: 'story', on: 'page', path: ['/about', '/story/*'], props: { kind: 'brand' } })
  expect(taken).toEqual([['story', { kind: 'brand' }]])
})

test('a page of a router that uses the fragment is told by its address', () => {
  const cart: PageRule = { event: 'view_cart', on: 'page', url: '*#/cart' }
  view('/?a=1#/cart', cart)
  view('/#/cart/2', cart)
  expect(taken).toEqual([['view_cart', {}]])
})

test.each([
  ['/search', '/search', true],
  ['/search/', '/search', true],
  ['/search', '/search/', true],
  ['/searches', '/search', false],
  ['/story/kiln', '/story/*', true],
  ['/a.b', '/a.b', true],
  ['/axb', '/a.b', false],
  ['/', '/', true],
  ['/anything', '*', true],
])('%s by %s', (path, pattern, matches) => {
  expect(matchesPath(path, pattern)).toBe(matches)
})
