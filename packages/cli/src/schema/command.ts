import { type AddCommand, type LangOption, langOption, wordsOf } from '../command.ts'
import { type SchemaOptions, schema } from './schema.ts'

/** `okyaku schema` */
export const addSchema: AddCommand = (program, { io, end }) =>
  program
    .command('schema')
    .description('prints a JSON Schema, by which an editor completes and explains an okyaku.json')
    .option('-c, --config <file>', 'also offer the ids that this okyaku.json defines')
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async (options: SchemaOptions & LangOption) =>
      end(await schema(options, wordsOf(options, io), io)),
    )

const examples = `
Examples:
  $ okyaku schema > okyaku.schema.json
  $ okyaku schema --lang ja --config okyaku.json > okyaku.schema.json

An editor finds it by the config's first key, "$schema": "./okyaku.schema.json".`
