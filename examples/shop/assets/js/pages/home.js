import '../shop.js'
import { items } from '../catalogue.js'
import { place } from '../dom.js'
import { showList } from '../list.js'

const chosen = ['T-12', 'C-07', 'W-01', 'D-02']

showList(
  place('featured'),
  items.filter(item => chosen.includes(item.id)),
  { id: 'home_featured', name: '季節のおすすめ' },
)
