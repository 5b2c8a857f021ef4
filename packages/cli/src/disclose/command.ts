import { Option } from 'commander'
import { type AddCommand, type LangOption, langOption, wordsOf } from '../command.ts'
import { type DiscloseOptions, disclose } from './disclose.ts'

/** `okyaku disclose` */
export const addDisclose: AddCommand = (program, { io, end }) =>
  program
    .command('disclose')
    .description('drafts the notice that tells visitors what is sent, to whom and what for')
    .argument('[file]', 'the okyaku.json, or - for standard input', 'okyaku.json')
    .addOption(
      new Option('--format <format>', 'what the notice is written in')
        .choices(['markdown', 'html', 'text'])
        .default('markdown'),
    )
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async (config: string, options: Omit<DiscloseOptions, 'config'> & LangOption) =>
      end(await disclose({ ...options, config }, wordsOf(options, io), io)),
    )

const examples = `
Examples:
  $ okyaku disclose okyaku.json --lang ja --format html > notice.html
  $ okyaku disclose --format text

The draft follows Japan's rules on external transmission (Telecommunications
Business Act, article 27-12). What a config cannot know stands in it as [[ … ]].
It is no legal advice.`
