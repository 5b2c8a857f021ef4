/** @import { Profile } from './samples.mjs' */
import { profileOf, samplesOf } from './samples.mjs'

/**
 * As Chromium writes them; times in microseconds.
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args: Record<string, any> }} TraceEvent
 *
 * What a page's main thread did; milliseconds.
 * @typedef {{ start: number, ms: number, byUrl: Map<string, number> }} Task with its scripts' share of it
 * @typedef {{ tasks: Task[], fcp: number, lcp: number, cls: number }} Visit
 */

/** What has to be recorded for `readTrace`. */
export const categories = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'loading',
  'v8',
]

/**
 * @param {readonly TraceEvent[]} events
 * @param {string} url of the page
 * @returns {Visit}
 */
export function readTrace(events, url) {
  const navigation = events.find(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url,
  )
  if (!navigation) throw new Error(`The trace does not tell when ${url} was opened.`)
  const { pid, tid, ts: began } = navigation
  const own = events.filter(event => event.pid === pid && event.ts >= began)
  const since = (/** @type {number} */ ts) => (ts - began) / 1000
  const at = (/** @type {string} */ name) =>
    own.flatMap(event => (event.name === name ? [since(event.ts)] : [])).at(-1) ?? Number.NaN

  return {
    tasks: tasksOf(
      own.filter(event => event.tid === tid),
      profileOf(events.filter(event => event.pid === pid)),
    ).map(({ start, ...task }) => ({ start: since(start), ...task })),
    fcp: at('firstContentfulPaint'),
    lcp: at('largestContentfulPaint::Candidate'),
    cls: own.reduce((sum, { name, args }) => sum + (name === 'LayoutShift' ? args.data.score : 0), 0),
  }
}

/**
 * @param {readonly TraceEvent[]} events of the main thread
 * @param {Profile} profile
 * @returns {Task[]}
 */
function tasksOf(events, profile) {
  const scripts = events.filter(({ name }) => name === 'v8.compile' || name === 'v8.compileModule')
  const samples = samplesOf(profile, scripts)
  const tasks = events.filter(({ name }) => name === 'RunTask').sort((a, b) => a.ts - b.ts)
  let [end, next] = [0, 0]
  return tasks.flatMap(({ ts, dur = 0, tdur = dur }) => {
    // A task can run inside another one.
    if (ts < end) return []
    end = ts + dur
    const share = dur > 0 ? tdur / dur : 0
    /** @type {Map<string, number>} */
    const byUrl = new Map()
    for (; next < samples.length && /** @type {number} */ (samples[next]?.ts) < end; next++) {
      const { ts: at = 0, us = 0, url = '' } = samples[next] ?? {}
      if (at >= ts && url) byUrl.set(url, (byUrl.get(url) ?? 0) + (us / 1000) * share)
    }
    return [{ start: ts, ms: tdur / 1000, byUrl }]
  })
}
