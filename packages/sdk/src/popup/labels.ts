import { nearestLocale, type Phrase } from './text.ts'

interface Labels {
  /** The cross. */
  close: string
  /** What a copy button says afterwards. */
  copied: string
  /** The name of a message without a title. */
  message: string
}

/** The popup's own words. A language is one entry. */
const labels: Record<string, Labels> = {
  en: { close: 'Close', copied: 'Copied', message: 'Message' },
  ja: { close: '閉じる', copied: 'コピーしました', message: 'お知らせ' },
  de: { close: 'Schließen', copied: 'Kopiert', message: 'Nachricht' },
  es: { close: 'Cerrar', copied: 'Copiado', message: 'Mensaje' },
  fr: { close: 'Fermer', copied: 'Copié', message: 'Message' },
  ko: { close: '닫기', copied: '복사됨', message: '메시지' },
  zh: { close: '关闭', copied: '已复制', message: '消息' },
  'zh-TW': { close: '關閉', copied: '已複製', message: '訊息' },
}

/** One of the popup's own words in the language of the message, or in English. */
export function label(name: keyof Labels, lang: string | undefined): Phrase {
  const known = nearestLocale(Object.keys(labels), lang) ?? 'en'
  return { text: labels[known]![name], lang: known }
}
