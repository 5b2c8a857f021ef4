import { readFile, stat } from 'node:fs/promises'
import type { Io } from './io.ts'
import type { FileFault } from './words/words.ts'

export type TextRead = { text: string } | { fault: FileFault; offset?: number; text?: string }

/** As the tag: a larger config is a mistake. */
const mostBytes = 5 * 1024 * 1024

/** Reads a whole file, or standard input where it is called `-`. Never rejects. */
export async function readText(file: string, { stdin }: Pick<Io, 'stdin'>): Promise<TextRead> {
  const bytes = file === '-' ? await readStream(stdin) : await readBytes(file)
  return typeof bytes === 'string' ? { fault: bytes } : decode(bytes)
}

async function readBytes(file: string): Promise<Buffer | FileFault> {
  try {
    const found = await stat(file)
    if (found.isDirectory()) return 'folder'
    return found.size > mostBytes ? 'too-large' : await readFile(file)
  } catch (error) {
    return faultOf(error)
  }
}

/** What the system's refusal means to whoever named the file. */
export function faultOf(error: unknown): FileFault {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EISDIR') return 'folder'
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable'
}

async function readStream(stream: AsyncIterable<Buffer | string>): Promise<Buffer | FileFault> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk))
    size += chunk.length
    if (size > mostBytes) return 'too-large'
  }
  return Buffer.concat(chunks)
}

function decode(bytes: Buffer): TextRead {
  if (bytes.length > mostBytes) return { fault: 'too-large' }
  // It takes a byte order mark away, as a browser does.
  const text = new TextDecoder().decode(bytes)
  if (!text.trim()) return { fault: 'empty' }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text }
  } catch {
    return { fault: 'not-utf8', offset: text.indexOf('\uFFFD'), text }
  }
}
