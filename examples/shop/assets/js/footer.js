import { categories } from './catalogue.js'
import { h } from './dom.js'
import { read, say } from './text.js'

/** @param {Element} footer */
export function fillFooter(footer) {
  footer.append(
    h(
      'div',
      { class: 'footer-columns' },
      column(
        say('商品', 'Tea ware'),
        ...categories.map(({ id, name }) => h('a', { href: `/category/${id}` }, read(name))),
      ),
      column(
        say('朝凪について', 'About Asanagi'),
        h('a', { href: '/story/kiln' }, say('窯の物語', 'The kiln')),
        h('a', { href: '/story/hands' }, say('手のしごと', 'The hands')),
        h('a', { href: '/story/season' }, say('茶の季節', 'The season')),
      ),
      column(
        say('ご利用案内', 'For our guests'),
        h('a', { href: '/account' }, say('会員登録・ログイン', 'Join or sign in')),
        h('a', { href: '/newsletter' }, say('お茶だより(メール)', 'Newsletter')),
        h('a', { href: '/app' }, say('朝凪アプリ', 'The Asanagi app')),
      ),
      followUs(),
    ),
    h(
      'p',
      { class: 'fine' },
      say(
        'ここは見本の店です。商品は実在せず、ご注文いただいても品物は届きません。',
        'This is a demonstration shop: the goods do not exist, and no order will be delivered.',
      ),
    ),
  )
}

/**
 * @param {string} title
 * @param {...Node} links
 */
const column = (title, ...links) =>
  h('div', {}, h('h2', {}, title), h('ul', {}, ...links.map(link => h('li', {}, link))))

function followUs() {
  const section = column(
    say('日々の様子', 'Day by day'),
    ...[
      ['instagram', 'Instagram'],
      ['line', 'LINE'],
      ['x', 'X'],
    ].map(([id, name]) =>
      h(
        'a',
        { href: `https://example.com/${id}/asanagi`, target: '_blank', rel: 'noopener', 'data-sns': id },
        name ?? '',
      ),
    ),
  )
  section.id = 'sns'
  return section
}
