import '../shop.js'
import { findItem } from '../catalogue.js'
import { place } from '../dom.js'
import { favoriteIds } from '../favorites.js'
import { showList } from '../list.js'

// Not drawn again when a heart is taken back: a slip of the finger can be put right on the spot.
const chosen = favoriteIds().flatMap(id => findItem(id) ?? [])

place('empty').hidden = chosen.length > 0
showList(place('items'), chosen, { id: 'favorites', name: 'お気に入り' })
