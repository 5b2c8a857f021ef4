import { Option } from 'commander'
import { type AddCommand, type LangOption, langOption, wordsOf } from '../command.ts'
import { type CheckOptions, check } from './check.ts'

/** `okyaku check` */
export const addCheck: AddCommand = (program, { io, end }) =>
  program
    .command('check')
    .description('says all that is wrong with a config, where, and how to mend it')
    .argument('[file]', 'the okyaku.json, or - for standard input', 'okyaku.json')
    .addOption(
      new Option('--format <format>', 'for people, for programs, or as annotations of GitHub Actions')
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .option('--strict', 'warnings count as errors')
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async (file: string, options: Pick<CheckOptions, 'format' | 'strict'> & LangOption) =>
      end(await check(file, { ...options, now: Date.now() }, wordsOf(options, io), io)),
    )

const examples = `
Errors end with exit code 1, warnings only with --strict, hints never.

Examples:
  $ okyaku check okyaku.json
  $ okyaku check --lang ja okyaku.json
  $ okyaku check --format github --strict okyaku.json
  $ curl -s https://shop.example/okyaku.json | okyaku check -`
