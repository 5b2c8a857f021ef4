import { Option } from 'commander'
import { type AddCommand, type LangOption, langOption, wordsOf } from '../command.ts'
import { type InitOptions, init } from './init.ts'
import { kinds } from './starter.ts'

/** `okyaku init` */
export const addInit: AddCommand = (program, { io, end }) =>
  program
    .command('init')
    .description('writes a starter config with comments, and tests for it')
    .addOption(new Option('--for <kind>', 'what the site is').choices(kinds))
    .option('--site-id <id>', 'a short name of the site, as events carry it')
    .option('--endpoint <address>', 'where events are sent')
    .option('-o, --out <file>', 'the config to write', 'okyaku.json')
    .option('--force', 'write over files that are there')
    .option('-y, --yes', 'ask nothing; what is not said is a shop that sends to /v1/events')
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async (options: InitOptions & LangOption) => end(await init(options, wordsOf(options, io), io)))

const examples = `
Examples:
  $ okyaku init
  $ okyaku init --for media --lang ja --endpoint https://in.example/events
  $ okyaku init --for saas --out public/okyaku.json --yes

It writes okyaku.jsonc with comments, the source; okyaku.json without, which the
site loads; and okyaku.okyaku-test.json. After a change of the source, okyaku
build writes okyaku.json anew.`
