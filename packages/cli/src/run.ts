import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { addBuild } from './build/command.ts'
import { addCheck } from './check/command.ts'
import { addCheckIn } from './checkin/command.ts'
import type { AddCommand, Stage } from './command.ts'
import { addDiff } from './diff/command.ts'
import { addDisclose } from './disclose/command.ts'
import { addExplain } from './explain/command.ts'
import { speakJapanese } from './help/japanese.ts'
import { addInit } from './init/command.ts'
import { exit, type Io, type Terminal, widthOf } from './io.ts'
import { addKeys } from './keys/command.ts'
import { ReaderGone } from './output.ts'
import { addSchema } from './schema/command.ts'
import { addSign } from './sign/command.ts'
import { addSimulate } from './simulate/command.ts'
import { addTest } from './test/command.ts'
import { widthOfText, wrap } from './width.ts'
import { wordsFor } from './words/words.ts'

/** Every command, in the order of the help. */
const commands: readonly AddCommand[] = [
  addInit,
  addCheck,
  addBuild,
  addSimulate,
  addExplain,
  addDiff,
  addTest,
  addDisclose,
  addCheckIn,
  addKeys,
  addSign,
  addSchema,
]

/** Runs one command line, without the names of program and script, and returns the process's exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = exit.fine
  // It has to be known before the call is read: also what is wrong with it is said in that language.
  const asked = /--lang[ =](en|ja)\b/.exec(args.join(' '))?.[1] as 'en' | 'ja' | undefined
  const program = programFor({
    io,
    end: ended => {
      code = ended
    },
  })
  if (wordsFor(asked, io.env).lang === 'ja') speakJapanese(program)
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    // Whoever has seen enough, as `head` has, is not told about it.
    if (error instanceof ReaderGone) return code
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.fine : exit.usage
    throw error
  }
}

function programFor(stage: Stage): Command {
  const { stdout, stderr } = stage.io
  const program = new Command('okyaku')
    .description('Begins, checks, rehearses and tests an okyaku.json.')
    .version(version(), '-v, --version')
    .exitOverride()
    .configureOutput({
      writeOut: text => writeTo(stdout, text),
      writeErr: text => writeTo(stderr, text),
      getOutHelpWidth: () => Math.min(widthOf(stdout), 100),
      getErrHelpWidth: () => Math.min(widthOf(stderr), 100),
    })
    .configureHelp({ displayWidth: widthOfText, boxWrap: (text, width) => wrap(text, width).join('\n') })
    .showHelpAfterError('Try "okyaku --help".')
    .addHelpText('after', exitCodes)
  for (const add of commands) add(program, stage)
  for (const command of program.commands) command.showHelpAfterError(`Try "okyaku ${command.name()} --help".`)
  return program
}

/** Whoever reads may have seen enough and closed the stream, as `head` does. */
const writeTo = (stream: Terminal, text: string) => stream.once('error', () => undefined).write(text)

function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}

const exitCodes = `
Exit codes: 0 all is well, 1 something is wrong in the files, 2 wrong use.`
