import { once } from 'node:events'
import type { Io, Terminal } from './io.ts'

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

export async function print(output: Output, lines: readonly string[]): Promise<void> {
  for (const line of lines) await output.line(line)
}

/** Runs what writes to both streams, and writes the rest of them at its end, whatever it comes to. */
export async function withOutputs<Value>(
  { stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>,
  work: (outputs: { out: Output; err: Output }) => Promise<Value>,
): Promise<Value> {
  const out = createOutput(stdout)
  const err = createOutput(stderr)
  try {
    return await work({ out, err })
  } finally {
    await err.end()
    await out.end()
  }
}
