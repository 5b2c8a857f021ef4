import '../shop.js'
import { pushEvent } from '../data-layer.js'
import { place } from '../dom.js'

place('subscribe').addEventListener('submit', event => {
  event.preventDefault()
  pushEvent('sign_up', { method: 'newsletter' })
  place('subscribe').hidden = true
  place('subscribed').hidden = false
})
