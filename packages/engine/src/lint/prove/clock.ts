import { type Formula, joined } from './formula.ts'
import { into, type Place } from './place.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Day of the week and minute of the day, both on the site's clock. */
export function timeFormula(time: { weekdays?: string[]; hours?: string }, place: Place): Formula {
  return joined(place.holds, [
    ...(time.weekdays ? [choice('weekday', time.weekdays, weekdays, into(place, 'weekdays'))] : []),
    ...(time.hours ? [hoursFormula(time.hours, into(place, 'hours'))] : []),
  ])
}

/** `"23:00-07:00"` goes over midnight. */
export const hoursFormula = (hours: string, place: Place): Formula =>
  choice('minute', minutesOf(hours), [...Array(24 * 60).keys()], place)

function choice<Of extends string | number>(
  subject: string,
  wanted: readonly Of[],
  all: readonly Of[],
  { holds, path }: Place,
): Formula {
  const chosen = new Set(wanted)
  return { kind: 'choice', subject, among: new Set(all.filter(one => chosen.has(one) === holds)), path }
}

function minutesOf(hours: string): number[] {
  const [from = 0, until = 0] = hours.split('-').map(clock => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number)
    return hour * 60 + minute
  })
  const isIn = (minute: number) =>
    from <= until ? minute >= from && minute < until : minute >= from || minute < until
  return [...Array(24 * 60).keys()].filter(isIn)
}
