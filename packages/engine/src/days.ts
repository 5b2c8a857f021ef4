import type { Insert } from './memory.ts'
import type { Zone } from './zone.ts'

/** Keeps of each day in the zone the last time only, so that the count of times is one of days. */
export const insertDay =
  (zone: Zone): Insert =>
  (times, at, depth) => {
    const begin = zone.startOfDay(at)
    const end = zone.startOfNextDay(at)
    const place = times.findIndex(time => time >= begin)
    if (place >= 0 && times[place]! < end) {
      if (times[place]! >= at) return false
      times[place] = at
      return true
    }
    if (place === 0 && times.length >= depth) return false
    times.splice(place < 0 ? times.length : place, 0, at)
    if (times.length > depth) times.shift()
    return true
  }
