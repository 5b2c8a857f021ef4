import type { Stop } from './browser.ts'
import type { Say } from './console.ts'

/** Starts what a file holds, unless it is to stop before the file has come. */
export function openLate<Module>(
  load: () => Promise<Module>,
  begin: (module: Module) => Stop,
  say: Say,
): Stop {
  let isWanted = true
  let stop: Stop | undefined
  load().then(
    module => {
      if (isWanted) stop = begin(module)
    },
    error => say('file-missing', String(error)),
  )
  return () => {
    isWanted = false
    stop?.()
  }
}
