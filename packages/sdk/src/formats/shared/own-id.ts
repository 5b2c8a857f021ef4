/** An id as `ids.ts` makes it: nine digits of time, then four of turn and ten of chance, in base 36. */
const shape = /^([0-9a-z]{9})([0-9a-z]{14})$/

export interface OwnId {
  /** When it was made, in milliseconds since the epoch. */
  at: number
  /** What distinguishes it from others of that millisecond: fewer than 73 bits. */
  rest: bigint
}

/** The parts of an id that Okyaku has made; undefined for any other. */
export function readId(id: string): OwnId | undefined {
  const [, time, rest] = shape.exec(id) ?? []
  if (time === undefined || rest === undefined) return undefined
  return { at: Number.parseInt(time, 36), rest: parseBase36(rest) }
}

function parseBase36(digits: string): bigint {
  let value = 0n
  for (const digit of digits) value = value * 36n + BigInt(Number.parseInt(digit, 36))
  return value
}
