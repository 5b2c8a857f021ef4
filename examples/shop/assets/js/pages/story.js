import '../shop.js'
import { findItem } from '../catalogue.js'
import { place } from '../dom.js'
import { showList } from '../list.js'
import { shareButton } from '../share.js'

const story = location.pathname.split('/')[2] ?? ''
const related = place('related')

place('share').append(shareButton('story', story))
showList(
  related,
  (related.dataset.items ?? '').split(' ').flatMap(id => findItem(id) ?? []),
  { id: `story_${story}`, name: '物語のうつわ' },
)
