import type { Phrases } from '../en/phrases.ts'

/** ファイル全体と、並べて書けないキーについての文。 */
export const phrases: Phrases = {
  title: 'okyaku.json',
  text: 'Okyaku がサイトですること。何を取り込み、誰を見分け、誰に何を見せるか',
  notBeside: key => `"${key}" がすでにあります。両方は書けません。`,
}
