import { once } from 'node:events'
import type { Terminal } from './io.ts'

/** Whoever read our output has closed it, as `head` does: there is nothing left to do. */
export class ReaderGone extends Error {}

export interface Output {
  /** Waits where the reader is slow, so that nothing piles up. */
  line(text?: string): Promise<void>
  /** Writes what is left. */
  end(): Promise<void>
}

/** Lines are written together: a system call for each would be most of the time spent. */
const chunkSize = 1 << 16

/** Writes lines to a stream that stays open. */
export function createOutput(stream: Terminal): Output {
  let chunk = ''
  let gone = false
  const leave = () => {
    gone = true
  }
  stream.once('error', leave).once('close', leave)

  async function flush(): Promise<void> {
    const text = chunk
    chunk = ''
    if (gone) throw new ReaderGone()
    if (text && !stream.write(text)) {
      await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(leave)
    }
  }

  return {
    async line(text = '') {
      chunk += `${text}\n`
      if (chunk.length >= chunkSize) await flush()
    },
    async end() {
      await flush()
      stream.off('close', leave)
    },
  }
}
