import { type AddCommand, type LangOption, langOption, wordsOf } from '../command.ts'
import { test } from './test.ts'

/** `okyaku test` */
export const addTest: AddCommand = (program, { io, end }) =>
  program
    .command('test')
    .description('plays visits written down in test files, and checks what is decided')
    .argument('[files or folders...]', 'test files, or folders with *.okyaku-test.json in them', ['.'])
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async (places: string[], options: LangOption) =>
      end(await test(places, wordsOf(options, io), io)),
    )

const examples = `
Examples:
  $ okyaku test
  $ okyaku test campaigns/ checkout.okyaku-test.json

A test file:
  {
    "config": "./okyaku.json",
    "tests": [{
      "name": "the third item leads to a hint",
      "steps": [
        { "event": "view_item", "page": "/items/1" },
        { "event": "view_item", "page": "/items/2" },
        { "event": "view_item", "page": "/items/3",
          "expect": { "shown": ["try-favorites"] } }
      ]
    }]
  }`
