import type { Command } from 'commander'
import { type AddCommand, type LangOption, langOption, wordsOf } from '../command.ts'
import { type ExplainOptions, explain } from './explain.ts'

/** `okyaku explain` */
export const addExplain: AddCommand = (program, { io, end }) =>
  program
    .command('explain')
    .description('says why one visitor would have seen a campaign, or not: gate by gate')
    .requiredOption('-c, --config <file>', 'the okyaku.json')
    .requiredOption('-e, --events <file>', 'recorded events, one JSON a line (.gz too), or -')
    .requiredOption('--visitor <id>', 'whom it is about')
    .requiredOption('--campaign <id>', 'which campaign; a step of a journey is `journey/step`')
    .option('--at <time>', 'as it stood then, on the site’s clock; else at the last event')
    .option('--json', 'as one JSON object')
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async (options: ExplainOptions & LangOption, command: Command) => {
      if (options.config === '-' && options.events === '-') {
        command.error('error: only one of the two files can come from standard input')
      }
      end(await explain(options, wordsOf(options, io), io))
    })

const examples = `
Examples:
  $ okyaku explain -c okyaku.json -e events.ndjson --visitor v1 --campaign cart
  $ okyaku explain -c okyaku.json -e events.ndjson --visitor v1 \\
      --campaign cart --at "2026-11-10 10:00"

The events are rehearsed up to that moment, as by simulate. At an event, its
own exposures are not counted yet; at a time when nothing happened, nothing
triggers.`
