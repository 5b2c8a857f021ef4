import { Session } from 'node:inspector'

/**
 * Counts how often any block of the engine's own code runs, as the V8 engine's block coverage tells it: what time is made
 * of, but the same on every machine. What runs inside a built-in function (a pattern, `indexOf`) is not counted. Has to
 * be started before the counted code has run for the first time.
 */
export function countSteps(): { of(run: () => void): number; stop(): void } {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return {
    of(run) {
      take(session)
      run()
      return take(session)
    },
    stop() {
      session.post('Profiler.stopPreciseCoverage')
      session.disconnect()
    },
  }
}

/** The count since it was taken last. */
function take(session: Session): number {
  let steps = 0
  session.post('Profiler.takePreciseCoverage', (_, { result }) => {
    for (const { url, functions } of result) {
      if (!url.includes('/engine/src/') || url.includes('.test.')) continue
      for (const { ranges } of functions) for (const { count } of ranges) steps += count
    }
  })
  return steps
}
