import { type AddCommand, type LangOption, langOption, wordsOf } from '../command.ts'
import { sign } from './sign.ts'

/** `okyaku sign` */
export const addSign: AddCommand = (program, { io, end }) =>
  program
    .command('sign')
    .description('signs an okyaku.json, so that a tag with your key takes no other')
    .argument('[file]', 'the okyaku.json', 'okyaku.json')
    .option('-k, --key <file>', 'the private key that "okyaku keys" has made', 'okyaku.key')
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async (file: string, { key, ...options }: { key: string } & LangOption) =>
      end(await sign(file, key, wordsOf(options, io), io)),
    )

const examples = `
Examples:
  $ okyaku keys
  $ okyaku sign okyaku.json

Sign last: whatever is changed afterwards, but for the layout, is not yours to
the tag, and nothing is recorded.`
