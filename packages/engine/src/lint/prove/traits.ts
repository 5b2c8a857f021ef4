/** What is known of all values that a subject can have. */
export interface Traits {
  /** It is a number at every moment, never missing. */
  isNumber?: true
  isWhole?: true
  least?: number
  /** Where it is not missing, it is one of these. */
  among?: readonly string[]
}

const count: Traits = { isNumber: true, isWhole: true, least: 0 }

const traits: Readonly<Record<string, Traits>> = {
  'session.pages': count,
  'session.number': { isNumber: true, isWhole: true, least: 1 },
  'session.seconds': { isNumber: true, least: 0 },
  'cart.items': { isNumber: true, least: 0 },
  'viewed.count': count,
  'device.type': { among: ['mobile', 'tablet', 'desktop'] },
}

export const traitsOf = (subject: string): Traits => {
  if (Object.hasOwn(traits, subject)) return traits[subject]!
  return /^(score\.|sum )/.test(subject) ? { isNumber: true } : {}
}
