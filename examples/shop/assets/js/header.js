import { cartCount } from './cart.js'
import { categories } from './catalogue.js'
import { h } from './dom.js'
import { favoriteIds } from './favorites.js'
import { icon } from './icon.js'
import { whenChanged } from './storage.js'
import { language, read, say } from './text.js'

/** @param {Element} header */
export function fillHeader(header) {
  header.append(
    h('a', { class: 'skip', href: '#main' }, say('本文へ', 'Skip to content')),
    h(
      'p',
      { class: 'notice' },
      say('11,000円(税込)以上のお買い上げで送料無料', 'Free shipping in Japan from ¥11,000'),
    ),
    h('div', { class: 'header-bar' }, brand(), searchForm(), shortcuts()),
    navigation(),
  )
}

const brand = () =>
  h(
    'a',
    { class: 'brand', href: '/' },
    h('img', { src: '/assets/logo.svg', alt: '', width: 40, height: 40 }),
    h('span', {}, say('茶器 朝凪', 'Asanagi'), h('span', { class: 'brand-more' }, say('', ' Tea Ware'))),
  )

const searchForm = () =>
  h(
    'form',
    { class: 'search', role: 'search', action: '/search' },
    h('input', {
      type: 'search',
      name: 'q',
      required: true,
      'aria-label': say('商品をさがす', 'Search for items'),
      placeholder: say('急須、青磁、贈りもの…', 'teapot, celadon, gift…'),
    }),
    h('button', { 'aria-label': say('検索', 'Search') }, icon('search')),
  )

const shortcuts = () =>
  h(
    'div',
    { class: 'shortcuts' },
    shortcut('/favorites', 'heart', say('お気に入り', 'Favorites'), () => favoriteIds().length),
    shortcut('/account', 'person', say('会員ページ', 'Account')),
    shortcut('/cart', 'bag', say('カート', 'Cart'), cartCount),
    languageSwitch(),
  )

/**
 * @param {string} href
 * @param {Parameters<typeof icon>[0]} shape
 * @param {string} label
 * @param {() => number} [count]
 */
function shortcut(href, shape, label, count) {
  const link = h('a', { href, 'aria-label': label }, icon(shape))
  if (!count) return link
  const badge = h('span', { class: 'badge', 'aria-hidden': 'true' })
  link.append(badge)
  whenChanged(() => {
    badge.textContent = String(count())
    badge.hidden = count() === 0
    link.setAttribute('aria-label', count() ? say(`${label} ${count()}点`, `${label}, ${count()}`) : label)
  })
  return link
}

function languageSwitch() {
  const other = language === 'ja' ? 'en' : 'ja'
  const address = new URL(location.href)
  address.searchParams.set('lang', other)
  const words = other === 'en' ? 'English' : '日本語'
  return h(
    'a',
    { class: 'language', href: address.pathname + address.search, hreflang: other, lang: other },
    words,
  )
}

const navigation = () =>
  h(
    'nav',
    { class: 'kinds', 'aria-label': say('商品の種類', 'Categories') },
    h(
      'ul',
      {},
      ...categories.map(({ id, name }) => h('li', {}, navigationLink(`/category/${id}`, read(name)))),
      h('li', {}, navigationLink('/story/kiln', say('窯の物語', 'The kiln'))),
      h('li', {}, navigationLink('/story/hands', say('手のしごと', 'The hands'))),
      h('li', {}, navigationLink('/story/season', say('茶の季節', 'The season'))),
    ),
  )

/**
 * @param {string} href
 * @param {string} words
 */
const navigationLink = (href, words) =>
  h('a', { href, 'aria-current': location.pathname === href && 'page' }, words)
