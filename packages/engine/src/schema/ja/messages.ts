import type { messages as english } from '../en/messages.ts'
import type { Translated } from '../notes.ts'

/** 見せるもの。 */
export const messages: Translated<typeof english> = {
  'message.format': {
    title: '形',
    text: 'ページの上での出し方',
    words: {
      modal: '中央に、ページに重ねて',
      'slide-in': '隅に',
      bar: '端に沿って',
      toast: '端に、しばらくのあいだ',
      inline: 'ページの中の、`data-okyaku-slot` を持つ要素に。閉じる印がないので、`close` のボタンを付ける',
    },
  },
  'message.slide-in.position': {
    title: '位置',
    text: 'どの隅か。書かなければ `bottom-right`',
    words: { 'bottom-left': '左下', 'bottom-right': '右下' },
  },
  'message.position': {
    title: '位置',
    text: 'どの端か。書かなければ `bottom`',
    words: { top: '上', bottom: '下' },
  },
  'message.closeAfter': { title: '自動で閉じるまで', text: 'ひとりでに消えるまでの時間。なければ6秒' },
  'message.slot': { title: '場所', text: '要素の `data-okyaku-slot` の値' },
  'message.title': { title: '見出し', text: '一番上に出る文' },
  'message.text': {
    title: '本文',
    text: '本文。`**太字**`、`*斜体*`、`[リンク](/path)`、訪問者の属性 `{{ visitor.name | お客様 }}` を書ける',
  },
  'message.image': { title: '画像', text: '画像' },
  'message.buttons': { title: 'ボタン', text: 'ボタンのリスト' },

  'image.src': { title: 'アドレス', text: '画像のアドレス' },
  'image.alt': { title: '代替テキスト', text: '何の画像か。飾りだけなら `""`' },
  'image.width': { title: '幅', text: 'ピクセル。高さとともに書くと、読み込みのあいだ場所を空けておく' },
  'image.height': { title: '高さ', text: 'ピクセル' },

  'button.label': { title: '文字', text: 'ボタンの文字' },
  'button.style': {
    title: '見た目',
    text: 'ボタンの見た目',
    words: { primary: '押してほしいボタン', secondary: 'もう1つの選択肢', link: 'リンクのような見た目' },
  },
  'button.action': {
    title: '動作',
    text: '押すとどうなるか',
    words: {
      link: '`href` へ移動する',
      close: 'メッセージを閉じる',
      track: '`event` を `props` とともに記録する',
      copy: '`value` をコピーする',
      show: 'その id の `campaign` を見せる',
    },
  },
  'button.href': {
    title: 'アドレス',
    text: '`http`・`https`・`mailto`・`tel` のアドレス、またはこのサイトの `"/cart"` のようなパス',
  },
  'button.newTab': { title: '新しいタブ', text: '`true` なら別のタブで開く' },
  'button.event': { title: 'イベント', text: '記録するイベントの名前' },
  'button.props': { title: 'プロパティ', text: 'イベントのプロパティ' },
  'button.value': { title: '値', text: 'コピーする文字列' },
  'button.campaign': { title: 'キャンペーン', text: '見せるキャンペーン' },
}
