import { stored } from './storage.js'

/** @typedef {{ name: string, email: string, points: number, joined: string }} Member */

const member = stored('member', /** @type {Member | null} */ (null))
const signedIn = stored('signed-in', false)

/** Points for every new member. */
export const WELCOME_POINTS = 300

/** The signed-in member, if any. */
export const currentMember = () => (signedIn.get() ? member.get() : null)

/**
 * @param {string} name
 * @param {string} email
 */
export function signUp(name, email) {
  member.set({ name, email, points: WELCOME_POINTS, joined: new Date().toISOString() })
  signedIn.set(true)
}

/**
 * Whether this browser knows the address. The demo shop asks for no password.
 * @param {string} email
 */
export function signIn(email) {
  const known = member.get()?.email === email
  if (known) signedIn.set(true)
  return known
}

export const signOut = () => signedIn.set(false)

/**
 * One point for every 100 yen.
 * @param {number} value in yen
 */
export function earnPoints(value) {
  const known = currentMember()
  const points = Math.floor(value / 100)
  if (known) member.set({ ...known, points: known.points + points })
  return known ? points : 0
}
