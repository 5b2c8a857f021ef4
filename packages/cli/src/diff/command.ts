import { type Command, Option } from 'commander'
import { type AddCommand, type LangOption, langOption, wholeNumber, wordsOf } from '../command.ts'
import { type DiffOptions, diff } from './diff.ts'

/** `okyaku diff` */
export const addDiff: AddCommand = (program, { io, end }) =>
  program
    .command('diff')
    .description('says who would have seen something else by another config, and why')
    .argument('<before>', 'the okyaku.json as it is')
    .argument('<after>', 'the okyaku.json as it is to be')
    .requiredOption('-e, --events <file>', 'recorded events, one JSON a line (.gz too), or -')
    .option('--json', 'one difference a line as JSON, in the order of time')
    .addOption(
      new Option('--outcomes <which>', '`all`: also what is skipped by both, at another gate')
        .choices(['shown', 'all'])
        .default('shown'),
    )
    .option('--rows <number>', 'how many differences the table lists', wholeNumber, 20)
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async (before: string, after: string, options: DiffOptions & LangOption, command: Command) => {
      if ([before, after, options.events].filter(name => name === '-').length > 1) {
        command.error('error: only one of the files can come from standard input')
      }
      end(await diff(before, after, options, wordsOf(options, io), io))
    })

const examples = `
Examples:
  $ okyaku diff live.json draft.json --events events.ndjson
  $ git show HEAD:okyaku.json | okyaku diff - okyaku.json -e events.ndjson.gz

Both configs are rehearsed on the same events, as by simulate. A difference is
one event at which one of them shows or holds out what the other does not, or
shows another variant.`
