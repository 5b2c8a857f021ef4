import type { Lang } from '@okyaku/engine/catalogue'
import type { Kind } from './starter.ts'

export interface InitWords {
  questions: Record<'intro' | 'kind' | 'siteId' | 'endpoint', string>
  kindNames: Record<Kind, string>
  cancelled: string
  /** Nobody can be asked. */
  sayWhich: string
  exists(files: readonly string[]): string
  unwritable(why: string): string
  wrote: Record<'source' | 'json' | 'tests', (file: string) => string>
  next: string
}

export const initWords: Record<Lang, InitWords> = {
  en: {
    questions: {
      intro: 'A starter config',
      kind: 'What is the site?',
      siteId: 'A short name for it, as events carry it',
      endpoint: 'Where are events sent?',
    },
    kindNames: { shop: 'A shop', media: 'A media site', saas: 'Software as a service' },
    cancelled: 'Nothing is written.',
    sayWhich: 'Say what the site is: --for shop, --for media or --for saas.',
    exists: files =>
      `${files.join(', ')} ${files.length === 1 ? 'is' : 'are'} there already. Write over ${files.length === 1 ? 'it' : 'them'} by --force, or elsewhere by --out.`,
    unwritable: why => `Nothing can be written there: ${why}`,
    wrote: {
      source: file => `${file}  the config with comments: read and edit this one`,
      json: file => `${file}  the same without comments: host this one`,
      tests: file => `${file}  visits to test it by`,
    },
    next: 'Next:',
  },
  ja: {
    questions: {
      intro: '設定のひな型',
      kind: 'どのようなサイトですか',
      siteId: 'サイトの短い名前(記録に付きます)',
      endpoint: '記録の送り先',
    },
    kindNames: { shop: 'ショップ', media: 'メディア', saas: 'SaaS' },
    cancelled: '何も書き出していません。',
    sayWhich: 'サイトの種類を --for shop、--for media、--for saas のどれかで指定してください。',
    exists: files =>
      `${files.join('、')} はすでにあります。上書きするには --force、別の場所に書くには --out を付けてください。`,
    unwritable: why => `書き出せません: ${why}`,
    wrote: {
      source: file => `${file}  コメント付きの設定。読んで、変更するファイル`,
      json: file => `${file}  コメントなしの同じ設定。サイトに置くファイル`,
      tests: file => `${file}  動きを確かめるテスト`,
    },
    next: '次は:',
  },
}
