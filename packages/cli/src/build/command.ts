import { type AddCommand, type LangOption, langOption, wordsOf } from '../command.ts'
import { build } from './build.ts'

/** `okyaku build` */
export const addBuild: AddCommand = (program, { io, end }) =>
  program
    .command('build')
    .description('checks a commented okyaku.jsonc and writes the okyaku.json that the site loads')
    .argument('[file]', 'the source, JSON with comments', 'okyaku.jsonc')
    .option('-o, --out <file>', 'where to; else beside it, ending in .json')
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async (file: string, { out, ...options }: { out?: string } & LangOption) =>
      end(await build(file, out, wordsOf(options, io), io)),
    )

const examples = `
Examples:
  $ okyaku build okyaku.jsonc
  $ okyaku build config/okyaku.jsonc --out public/okyaku.json

A browser's JSON takes no comments, so that the file with them is not the one to
host. With a problem in it nothing is written, and the site keeps what it has.`
