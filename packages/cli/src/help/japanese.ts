import type { EventEmitter } from 'node:events'
import type { Argument, Command, Help, Option } from 'commander'
import { wrap } from '../width.ts'
import { errorJa } from './errors-ja.ts'
import { helpJa, sharedJa } from './ja.ts'
import type { CommandHelp } from './words.ts'

const titles: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Commands:': 'コマンド:',
}

/** Lets a program and its commands help, and refuse a wrong call, in Japanese. */
export function speakJapanese(program: Command): void {
  program.helpCommand('help [command]', helpJa.help!.description)
  for (const command of [program, ...program.commands]) translate(command, helpJa[command.name()]!)
}

function translate(
  command: Command,
  { description, arguments: said = {}, options = {}, after }: CommandHelp,
) {
  command.helpOption('-h, --help', sharedJa['--help'])
  command.description(description)
  for (const argument of command.registeredArguments)
    argument.description = said[argument.name()] ?? argument.description
  for (const option of command.options)
    option.description = options[option.long!] ?? sharedJa[option.long!] ?? option.description
    // The English text was added as a listener: a command is an emitter, which its types leave out.
  ;(command as unknown as EventEmitter).removeAllListeners('afterHelp')
  command.addHelpText('after', wrapped(after))
  command.configureHelp({
    ...command.configureHelp(),
    styleTitle: title => titles[title] ?? title,
    optionDescription: ({ description, argChoices, defaultValue, required }: Option) =>
      withExtras(description, argChoices, required ? defaultValue : undefined),
    argumentDescription: ({ description, defaultValue }: Argument) =>
      withExtras(description, undefined, defaultValue),
  } satisfies Partial<Help>)
  const { writeErr } = command.configureOutput()
  command.configureOutput({ writeErr: text => writeErr?.(errorJa(text)) })
}

/** As wide as the English texts. */
const columns = 80

/** Examples keep their lines. */
const wrapped = (text: string) =>
  text
    .split('\n')
    .flatMap(line => (line.startsWith(' ') || !line ? [line] : wrap(line, columns)))
    .join('\n')

function withExtras(description: string, choices: readonly string[] | undefined, preset: unknown): string {
  const extras = [
    ...(choices ? [choices.map(choice => JSON.stringify(choice)).join('、')] : []),
    ...(preset === undefined ? [] : [`指定がなければ ${JSON.stringify(preset)}`]),
  ]
  return extras.length ? `${description}(${extras.join('。')})` : description
}
