import { type AddCommand, type LangOption, langOption, wordsOf } from '../command.ts'
import { type CheckInOptions, checkIn } from './checkin.ts'

/** `okyaku checkin` */
export const addCheckIn: AddCommand = (program, { io, end }) =>
  program
    .command('checkin')
    .description('makes the links, for QR codes, by which visitors check in at a store')
    .argument('[address]', 'the page that the links open')
    .option('-k, --key <file>', 'the key that they are signed with')
    .option('-s, --store <names...>', 'one link for each of these stores')
    .option('-u, --until <day>', 'the last day on which they count, 2026-12-31')
    .option('--new-key <file>', 'make the key, and print what the config needs')
    .addOption(langOption())
    .addHelpText('after', examples)
    .action(async (address: string | undefined, options: Omit<CheckInOptions, 'address'> & LangOption) =>
      end(await checkIn({ ...options, ...(address !== undefined && { address }) }, wordsOf(options, io), io)),
    )

const examples = `
Examples:
  $ okyaku checkin --new-key key.pem
  $ okyaku checkin https://shop.example/ -k key.pem -s ginza -u 2026-12-31

A page that is opened by such a link records check_in with the store, once a
day. Print the link as a QR code that is seen in the store alone; who shares a
photograph of it shares the check-in, until that day.`
