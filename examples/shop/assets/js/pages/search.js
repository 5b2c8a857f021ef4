import '../shop.js'
import { items, searchItems } from '../catalogue.js'
import { h, place } from '../dom.js'
import { showList } from '../list.js'
import { language, say, setTitle } from '../text.js'

const query = new URLSearchParams(location.search).get('q')?.trim() ?? ''
const suggestions =
  language === 'ja'
    ? ['急須', '青磁', '抹茶', '贈りもの', '銅']
    : ['teapot', 'celadon', 'matcha', 'gift', 'copper']

place('suggestions').append(
  ...suggestions.map(word => h('a', { class: 'chip', href: `/search?q=${encodeURIComponent(word)}` }, word)),
)

if (query) {
  const found = searchItems(query)
  setTitle(say(`「${query}」の検索結果`, `“${query}”`))
  place('title').textContent = say(`「${query}」の検索結果`, `Results for “${query}”`)
  place('count').textContent = found.length
    ? say(
        `${found.length}点の商品が見つかりました。`,
        found.length === 1 ? 'One item.' : `${found.length} items.`,
      )
    : say(
        '当てはまる商品が見つかりませんでした。ほかの言葉でもお試しください。',
        'Nothing on our shelves matches. Perhaps another word?',
      )
  showList(place('items'), found, { id: 'search_results', name: '検索結果' })
} else {
  showList(place('items'), items, { id: 'search_all', name: 'すべての商品' })
}
