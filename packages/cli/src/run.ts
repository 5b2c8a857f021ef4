import { readFileSync } from 'node:fs'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { check } from './check/check.ts'
import { exit, type Io, widthOf } from './io.ts'
import { ReaderGone } from './output.ts'
import { type SimulateOptions, simulate } from './simulate/simulate.ts'
import { wordsFor } from './words/words.ts'

/** Runs one command line, without the names of program and script, and returns the process's exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = exit.fine
  const program = programFor(io, ended => {
    code = ended
  })
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

function programFor(io: Io, end: (code: number) => void): Command {
  const program = new Command('okyaku')
    .description('Checks an okyaku.json and rehearses it on recorded events.')
    .version(version(), '-v, --version')
    .exitOverride()
    .configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
      getOutHelpWidth: () => Math.min(widthOf(io.stdout), 100),
      getErrHelpWidth: () => Math.min(widthOf(io.stderr), 100),
    })
    .showHelpAfterError('Try "okyaku --help".')
    .addHelpText('after', exitCodes)

  program
    .command('check')
    .description('says all that is wrong with a config, where, and how to mend it')
    .argument('<file>', 'the okyaku.json, or - for standard input')
    .addOption(lang())
    .addHelpText('after', checkExamples)
    .action(async (file: string, options: { lang?: 'en' | 'ja' }) =>
      end(await check(file, wordsFor(options.lang, io.env), io)),
    )

  program
    .command('simulate')
    .description('rehearses a config: who would have seen which message, event by event')
    .requiredOption('-c, --config <file>', 'the okyaku.json to rehearse')
    .requiredOption('-e, --events <file>', 'recorded events, one JSON a line (.gz too), or -')
    .option('--json', 'one decision a line as JSON, in the order of time')
    .addOption(
      new Option('--outcomes <which>', '`all`: also what was triggered but skipped')
        .choices(['shown', 'all'])
        .default('shown'),
    )
    .option('--rows <number>', 'how many decisions the table lists', wholeNumber, 20)
    .addOption(lang())
    .addHelpText('after', simulateExamples)
    .action(async ({ lang, ...options }: SimulateOptions & { lang?: 'en' | 'ja' }, command: Command) => {
      if (options.config === '-' && options.events === '-') {
        command.error('error: only one of the two files can come from standard input')
      }
      end(await simulate(options, wordsFor(lang, io.env), io))
    })

  return program
}

const lang = () =>
  new Option('--lang <language>', 'the language of what is said; else that of the terminal').choices([
    'en',
    'ja',
  ])

function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a whole number.')
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}

const exitCodes = `
Exit codes: 0 all is well, 1 something is wrong in the files, 2 wrong use.`

const checkExamples = `
Examples:
  $ okyaku check okyaku.json
  $ okyaku check --lang ja okyaku.json
  $ curl -s https://shop.example/okyaku.json | okyaku check -`

const simulateExamples = `
Examples:
  $ okyaku simulate --config okyaku.json --events events.ndjson
  $ okyaku simulate -c okyaku.json -e events.ndjson.gz --json --outcomes all > decisions.ndjson
  $ okyaku simulate -c okyaku.json -e events.ndjson --json | grep '"held_out"' | wc -l

Hold-out, limits and caps of the config count for every visitor. What an earlier
config showed (campaign_…, tier_changed) is left out of the events; what this one
shows counts instead. Nobody clicks or dismisses, and a message closes when the
visitor leaves its page.`
