import '../shop.js'
import { categories, findCategory, items } from '../catalogue.js'
import { h, place } from '../dom.js'
import { showList } from '../list.js'
import { read } from '../text.js'

const shelf = place('items')
const current = shelf.dataset.category ?? ''
const all = { id: '', name: { ja: 'すべての商品', en: 'All' } }

place('kinds').append(
  ...[all, ...categories].map(({ id, name }) =>
    h('a', { href: `/category/${id}`, class: 'chip', 'aria-current': id === current && 'page' }, read(name)),
  ),
)
showList(
  shelf,
  items.filter(({ category }) => current === '' || category === current),
  { id: `category_${current || 'all'}`, name: (findCategory(current) ?? all).name.ja },
)
