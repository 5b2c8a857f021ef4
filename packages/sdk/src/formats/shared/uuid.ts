import { hash } from './hash.ts'
import { readId } from './own-id.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The UUID that stands for an id, for systems that take nothing else: always the same, so that what is sent twice is
 * known. Our own ids become version 7, with their time in front, without losing a bit: no two share one. Of others it
 * is a hash, version 8. https://www.rfc-editor.org/rfc/rfc9562
 */
export function uuidOf(id: string): string {
  if (uuid.test(id)) return id.toLowerCase()
  const own = readId(id)
  return own ? timeOrdered(own.at, own.rest) : hashed(id)
}

/** 48 bits of time, the version, 12 bits, the variant `10`, 62 bits. */
function timeOrdered(at: number, rest: bigint): string {
  const random = rest & ((1n << 62n) - 1n)
  return grouped(hex(BigInt(at), 12) + '7' + hex(rest >> 62n, 3) + hex((0b10n << 62n) | random, 16))
}

function hashed(id: string): string {
  const digits = [1, 2, 3, 4].map(seed => hex(BigInt(hash(id, seed)), 8)).join('')
  return grouped(digits.slice(0, 12) + '8' + digits.slice(12, 15) + 'a' + digits.slice(15, 30))
}

const hex = (value: bigint, digits: number) => value.toString(16).padStart(digits, '0')

const grouped = (digits: string) => digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
