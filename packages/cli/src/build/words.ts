import type { Lang } from '@okyaku/engine/catalogue'

interface BuildWords {
  wrote(file: string): string
  notWritten(file: string): string
  samePlace(file: string): string
  unwritable(file: string, why: string): string
}

export const buildWords: Record<Lang, BuildWords> = {
  en: {
    wrote: file => `Wrote ${file}.`,
    notWritten: file => `${file} is left as it is until that is mended.`,
    samePlace: file =>
      `${file} would be written over itself, without its comments. Call the source okyaku.jsonc, or name another file by --out.`,
    unwritable: (file, why) => `${file} cannot be written: ${why}`,
  },
  ja: {
    wrote: file => `${file} を書き出しました。`,
    notWritten: file => `直るまで ${file} はそのままにします。`,
    samePlace: file =>
      `${file} 自身を、コメントなしで上書きすることになります。元のファイルを okyaku.jsonc という名前にするか、--out で書き出し先を指定してください。`,
    unwritable: (file, why) => `${file} に書き込めません: ${why}`,
  },
}
