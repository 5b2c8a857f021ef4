import { type AddCommand, type LangOption, langOption, wordsOf } from '../command.ts'
import { keys } from './keys.ts'

/** `okyaku keys` */
export const addKeys: AddCommand = (program, { io, end }) =>
  program
    .command('keys')
    .description('makes the keys with which a config is signed')
    .option('-o, --out <file>', 'where the private key is written to', 'okyaku.key')
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async ({ out, ...options }: { out: string } & LangOption) =>
      end(await keys(out, wordsOf(options, io), io)),
    )

const examples = `
Examples:
  $ okyaku keys
  $ okyaku keys --out ~/keys/shop.key

The public key goes into the tag, the private one signs: okyaku sign.`
