export interface Consent {
  granted: boolean
  at: number
  purposes?: string[]
}

/** What the device keeps about its visitor, beside the journal. */
export interface Visitor {
  id: string
  member?: string
  /** What the site told. */
  attributes: Record<string, unknown>
  /** As it was found last. */
  tier?: string
  /** The visitor's own answer; absent while there is none. */
  consent?: Consent
}

export const newVisitor = (id: string): Visitor => ({ id, attributes: {} })

/** What the site tells about a visitor. */
export interface Facts {
  member?: string
  attributes: object | undefined
}

/** The same visitor, known better: an attribute set to null is forgotten. */
export function withFacts(visitor: Visitor, { member = visitor.member, attributes }: Facts): Visitor {
  const known = Object.entries({ ...visitor.attributes, ...attributes }).filter(([, value]) => value !== null)
  return { ...visitor, ...(member !== undefined && { member }), attributes: Object.fromEntries(known) }
}

/** A new visitor on the same device. The answer about consent was the browser's owner's, and stays. */
export const successor = (id: string, consent: Consent | undefined): Visitor => ({
  ...newVisitor(id),
  ...(consent && { consent }),
})
