import { pushEvent } from './data-layer.js'
import { h } from './dom.js'
import { icon } from './icon.js'
import { say } from './text.js'

/**
 * Hands the page on: by the device's own sheet where there is one, else as a copied address.
 * @param {string} contentType GA4's `content_type`
 * @param {string} id
 */
export function shareButton(contentType, id) {
  const label = h('span', { role: 'status' }, say('この頁を分かち合う', 'Share this page'))
  const share = async () => {
    const method = await handOn()
    if (!method) return
    if (method === 'copy') label.textContent = say('URLをコピーしました', 'Address copied')
    pushEvent('share', { method, content_type: contentType, item_id: id })
  }
  return h('button', { type: 'button', class: 'button quiet', click: share }, icon('share'), label)
}

/** @returns {Promise<'sheet' | 'copy' | undefined>} undefined where the visitor turned back, or the browser refused */
async function handOn() {
  const sheet = 'share' in navigator
  try {
    if (sheet) await navigator.share({ title: document.title, url: location.href })
    else await navigator.clipboard.writeText(location.href)
    return sheet ? 'sheet' : 'copy'
  } catch {
    return undefined
  }
}
