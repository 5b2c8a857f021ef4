/** What commander says of a wrong call, in Japanese. What is not here stays as it is. */
const sentences: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^error: unknown command '(.+)'/, name => `エラー: "${name}" というコマンドはありません。`],
  [/^error: unknown option '(.+)'/, flag => `エラー: "${flag}" というオプションはありません。`],
  [/^error: missing required argument '(.+)'/, name => `エラー: 引数 <${name}> が必要です。`],
  [/^error: required option '(.+)' not specified/, flag => `エラー: オプション "${flag}" が必要です。`],
  [/^error: option '(.+)' argument missing/, flag => `エラー: オプション "${flag}" に値が必要です。`],
  [
    /^error: option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\./,
    (flag, value, choices) =>
      `エラー: オプション "${flag}" に "${value}" は指定できません。次のいずれかにしてください: ${choices}。`,
  ],
  [
    /^error: option '(.+)' argument '(.*)' is invalid\. Give a whole number\./,
    (flag, value) => `エラー: オプション "${flag}" に "${value}" は指定できません。整数を指定してください。`,
  ],
  [
    /^error: too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\./,
    (_, expected, got) => `エラー: 引数が多すぎます。${expected}個のところ、${got}個あります。`,
  ],
  [/^error: only one of the (?:two )?files/, () => 'エラー: 標準入力から読めるファイルは1つだけです。'],
  [/^\(Did you mean (?:one of )?(.+)\?\)/, names => `(${names} ではありませんか。)`],
  [/^Try "(.+)"\./, call => `"${call}" をお試しください。`],
]

/** Says each line of a message in Japanese. */
export const errorJa = (message: string): string => message.split('\n').map(lineJa).join('\n')

function lineJa(line: string): string {
  for (const [pattern, say] of sentences) {
    const [all, ...found] = pattern.exec(line) ?? []
    if (all !== undefined) return say(...found)
  }
  return line
}
