import { type AddCommand, type LangOption, langOption, wordsOf } from '../command.ts'
import { check } from './check.ts'

/** `okyaku check` */
export const addCheck: AddCommand = (program, { io, end }) =>
  program
    .command('check')
    .description('says all that is wrong with a config, where, and how to mend it')
    .argument('<file>', 'the okyaku.json, or - for standard input')
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async (file: string, options: LangOption) => end(await check(file, wordsOf(options, io), io)))

const examples = `
Examples:
  $ okyaku check okyaku.json
  $ okyaku check --lang ja okyaku.json
  $ curl -s https://shop.example/okyaku.json | okyaku check -`
