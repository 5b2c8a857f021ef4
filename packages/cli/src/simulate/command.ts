import { type Command, Option } from 'commander'
import { type AddCommand, type LangOption, langOption, wholeNumber, wordsOf } from '../command.ts'
import { type SimulateOptions, simulate } from './simulate.ts'

/** `okyaku simulate` */
export const addSimulate: AddCommand = (program, { io, end }) =>
  program
    .command('simulate')
    .description('rehearses a config: who would have seen which message, event by event')
    .requiredOption('-c, --config <file>', 'the okyaku.json to rehearse')
    .requiredOption('-e, --events <file>', 'recorded events, one JSON a line (.gz too), or -')
    .option('--json', 'one decision a line as JSON, in the order of time')
    .addOption(
      new Option('--outcomes <which>', '`all`: also what was triggered but skipped')
        .choices(['shown', 'all'])
        .default('shown'),
    )
    .option('--visitor <id>', 'only this visitor')
    .option('--at <time>', 'only events up to then, and how every campaign stands then')
    .option('--rows <number>', 'how many decisions the table lists', wholeNumber, 20)
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async (options: SimulateOptions & LangOption, command: Command) => {
      if (options.config === '-' && options.events === '-') {
        command.error('error: only one of the two files can come from standard input')
      }
      end(await simulate(options, wordsOf(options, io), io))
    })

const examples = `
Examples:
  $ okyaku simulate --config okyaku.json --events events.ndjson
  $ okyaku simulate -c okyaku.json -e events.ndjson.gz --json --outcomes all
  $ okyaku simulate -c okyaku.json -e events.ndjson --at "2026-11-10 10:00"
  $ okyaku simulate -c okyaku.json -e - --json < events.ndjson | grep held_out

Hold-out, limits and caps of the config count for every visitor. What an
earlier config showed (campaign_…, tier_changed) is left out of the events; what
this one shows counts instead. Nobody clicks or dismisses, and a message closes
when the visitor leaves its page. What is due by itself comes at its time, as
the event "timer", while the page is open: until page_leave, or half an hour
without events.`
