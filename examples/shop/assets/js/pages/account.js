import '../shop.js'
import { currentMember, signIn, signOut, signUp } from '../account.js'
import { pushEvent } from '../data-layer.js'
import { fieldOf, place } from '../dom.js'
import { allOrders } from '../orders.js'
import { whenChanged } from '../storage.js'
import { say } from '../text.js'

onSubmit('sign-up', form => {
  signUp(fieldOf(form, 'name'), fieldOf(form, 'email'))
  pushEvent('sign_up', { method: 'account' })
})

onSubmit('sign-in', form => {
  const known = signIn(fieldOf(form, 'email'))
  place('unknown').textContent = known
    ? ''
    : say('このメールアドレスのご登録は見つかりませんでした。', 'We know no member by this address.')
  if (known) pushEvent('login', { method: 'email' })
})

place('sign-out').addEventListener('click', signOut)
whenChanged(draw)

function draw() {
  const member = currentMember()
  place('guest').hidden = member !== null
  place('member').hidden = member === null
  if (!member) return
  place('welcome').textContent = say(`${member.name}さま、ようこそ`, `Welcome, ${member.name}`)
  place('points').textContent = say(`${member.points} ポイント`, `${member.points} points`)
  place('orders').textContent = say(`${allOrders().length} 回`, String(allOrders().length))
}

/**
 * @param {string} id
 * @param {(form: HTMLFormElement) => void} run
 */
function onSubmit(id, run) {
  place(id).addEventListener('submit', event => {
    event.preventDefault()
    run(/** @type {HTMLFormElement} */ (event.currentTarget))
  })
}
