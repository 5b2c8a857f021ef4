import type { Lang } from '@okyaku/engine/catalogue'

interface SignWords {
  made(file: string): string
  exists(file: string): string
  forTag: string
  keepSecret(file: string): string
  signed(file: string): string
  notSigned(file: string): string
  unreadableKey(file: string): string
  unwritable(file: string, why: string): string
  isSource(file: string): string
}

export const signWords: Record<Lang, SignWords> = {
  en: {
    made: file => `Wrote the private key to ${file}.`,
    exists: file => `${file} is there already, and is left as it is. Name another file by --out.`,
    forTag: 'The public key, for the tag:',
    keepSecret: file => `Keep ${file} where the site is not served from, and out of version control.`,
    signed: file => `Signed ${file}.`,
    notSigned: file => `${file} is left as it is until that is mended.`,
    unreadableKey: file => `${file} holds no private key. "okyaku keys" makes one.`,
    unwritable: (file, why) => `${file} cannot be written: ${why}`,
    isSource: file =>
      `${file} has comments, which are lost in what is signed. Build it first: okyaku build ${file}`,
  },
  ja: {
    made: file => `秘密鍵を ${file} に書き出しました。`,
    exists: file => `${file} はすでにあるので、そのままにします。--out で別のファイルを指定してください。`,
    forTag: 'タグに書く公開鍵:',
    keepSecret: file => `${file} は、サイトの公開フォルダーとバージョン管理の外に置いてください。`,
    signed: file => `${file} に署名しました。`,
    notSigned: file => `直るまで ${file} はそのままにします。`,
    unreadableKey: file => `${file} は秘密鍵ではありません。"okyaku keys" で作れます。`,
    unwritable: (file, why) => `${file} に書き込めません: ${why}`,
    isSource: file =>
      `${file} にはコメントがあり、署名したファイルには残りません。先に okyaku build ${file} を実行してください。`,
  },
}
