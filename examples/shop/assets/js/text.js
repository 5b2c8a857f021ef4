/** @typedef {{ ja: string, en: string }} Words */

/** The page's language, as `language.js` has set it. */
export const language = document.documentElement.lang === 'en' ? 'en' : 'ja'

/**
 * Picks the words of the page's language.
 * @param {string} ja
 * @param {string} en
 */
export const say = (ja, en) => (language === 'en' ? en : ja)

/** @param {Words} words */
export const read = words => words[language]

const format = new Intl.NumberFormat(language, { style: 'currency', currency: 'JPY' })

/**
 * A price as the page's readers write it. Japanese fonts give the yen sign its full width; prices want the narrow one.
 * @param {number} amount in yen
 */
export const yen = amount => format.format(amount).replace('\uffe5', '\u00a5')

/** @param {string} words */
export function setTitle(words) {
  document.title = `${words} | ${say('茶器 朝凪', 'Asanagi Tea Ware')}`
}
