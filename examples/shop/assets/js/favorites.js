import { h } from './dom.js'
import { icon } from './icon.js'
import { stored, whenChanged } from './storage.js'
import { read, say } from './text.js'

/** @typedef {import('./catalogue.js').Item} Item */

const favorites = stored('favorites', /** @type {string[]} */ ([]))

/** The ids of the favorites, the newest first. */
export const favoriteIds = () => favorites.get()

/** @param {string} id */
function toggle(id) {
  const others = favoriteIds().filter(other => other !== id)
  favorites.set(others.length === favoriteIds().length ? [id, ...others] : others)
}

/**
 * The heart beside an item. It carries `data-favorite` only while a click would add the item: whoever counts clicks on
 * `[data-favorite]` counts no removals.
 *
 * @param {Item} item
 * @param {{ words?: boolean }} [options] `words`: written out, not the heart alone
 */
export function favoriteButton(item, { words = false } = {}) {
  const label = words ? h('span') : undefined
  const button = h('button', {
    type: 'button',
    class: words ? 'favorite button' : 'favorite',
    'data-item': item.id,
  })
  button.append(icon('heart'), ...(label ? [label] : []))
  button.addEventListener('click', () => toggle(item.id))
  whenChanged(() => {
    const chosen = favoriteIds().includes(item.id)
    button.toggleAttribute('data-favorite', !chosen)
    button.setAttribute('aria-pressed', String(chosen))
    if (label)
      label.textContent = chosen
        ? say('お気に入りに入っています', 'In your favorites')
        : say('お気に入りに入れる', 'Add to favorites')
    else
      button.setAttribute(
        'aria-label',
        say(`${read(item.name)}をお気に入りに入れる`, `Favorite: ${read(item.name)}`),
      )
  })
  return button
}
