import type { Lang } from '@okyaku/engine/catalogue'

interface CheckInWords {
  wrote(path: string): string
  unwritable(path: string, why: string): string
  lacks: string
  noKey(path: string, why: string): string
  noAddress(address: string): string
  noDay(day: string): string
}

export const checkInWords: Record<Lang, CheckInWords> = {
  en: {
    wrote: path =>
      `Wrote ${path}. Keep it to yourself: whoever has it can make links that count. Put this line into "capture" of the config:`,
    unwritable: (path, why) => `${path} cannot be written: ${why}. Name a file that is not there yet.`,
    lacks:
      'Give the address of the page, --key, --store and --until; or --new-key, to make the key first. See okyaku checkin --help.',
    noKey: (path, why) =>
      `${path} is not a key that "okyaku checkin --new-key" has made: ${why}. Name that file by --key.`,
    noAddress: address => `"${address}" is no address. Write it whole: https://shop.example/`,
    noDay: day => `"${day}" is no day. Write the last day on which the links count as 2026-12-31.`,
  },
  ja: {
    wrote: path =>
      `${path} を書き出しました。これを持つ人は誰でも有効なリンクを作れるので、公開しないでください。設定の "capture" に次の行を入れてください:`,
    unwritable: (path, why) => `${path} に書き込めません: ${why}。まだないファイルの名前を指定してください。`,
    lacks:
      'ページのアドレス、--key、--store、--until を指定してください。鍵がまだなければ、先に --new-key で作ります。okyaku checkin --help を参照してください。',
    noKey: (path, why) =>
      `${path} は "okyaku checkin --new-key" で作った鍵ではありません: ${why}。そのファイルを --key で指定してください。`,
    noAddress: address =>
      `"${address}" はアドレスではありません。https://shop.example/ のように、全体を書いてください。`,
    noDay: day =>
      `"${day}" は日付ではありません。リンクが有効な最後の日を、2026-12-31 のように書いてください。`,
  },
}
