/** 32-bit FNV-1a over UTF-16 code units, as GrowthBook's SDKs compute it. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * A stable place in [0, 1), in steps of 0.0001, by GrowthBook's hash version 2.
 *
 * @see https://docs.growthbook.io/lib/build-your-own#hashing
 */
export function bucket(seed: string, value: string): number {
  return (fnv1a(String(fnv1a(seed + value))) % 10000) / 10000
}
