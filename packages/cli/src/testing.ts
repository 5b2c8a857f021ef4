import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import type { Terminal } from './io.ts'
import { run } from './run.ts'

export interface Ran {
  code: number
  stdout: string
  stderr: string
}

export interface RunOptions {
  stdin?: string | Buffer
  env?: Record<string, string>
  /** A screen of that many columns; a pipe where absent. */
  columns?: number
}

/** Runs the command line in process, on streams of its own. */
export async function okyaku(
  args: string[],
  { stdin = '', env = {}, columns }: RunOptions = {},
): Promise<Ran> {
  const stdout = recorder(columns)
  const stderr = recorder(columns)
  const code = await run(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env,
  })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

function recorder(columns: number | undefined): { stream: Terminal; text(): string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const terminal = Object.assign(stream, columns === undefined ? {} : { isTTY: true, columns })
  return { stream: terminal, text: () => Buffer.concat(chunks).toString() }
}

/** Writes a file that is gone after the test, and returns its path. A value that is not text is written as JSON. */
export function file(name: string, content: unknown): string {
  const path = join(folder(), name)
  const isText = typeof content === 'string' || Buffer.isBuffer(content)
  writeFileSync(path, isText ? content : JSON.stringify(content))
  return path
}

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'okyaku-cli-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

/** Values as NDJSON. */
export const ndjson = (values: readonly unknown[]) =>
  values.map(value => `${JSON.stringify(value)}\n`).join('')
