// Writes the pages that are alike but for what the catalogue says: `node examples/shop/pages.mjs`.
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { categories, items } from './assets/js/catalogue.js'

/** @typedef {import('./assets/js/text.js').Words} Words */

/**
 * One page for every item and category, by its path in this folder.
 * @returns {Record<string, string>}
 */
export function cataloguePages() {
  return Object.fromEntries([
    ...items.map(item => [`items/${item.id}.html`, page('item', item.name, item.note.ja, itemBody(item.id))]),
    ...categories.map(category => [
      `category/${category.id}.html`,
      page('category', category.name, category.about.ja, categoryBody(category)),
    ]),
  ])
}

/**
 * @param {string} module
 * @param {Words} title
 * @param {string} description
 * @param {string} body
 */
const page = (module, title, description, body) => `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title data-en="${escaped(title.en)} | Asanagi Tea Ware">${escaped(title.ja)} | 茶器 朝凪</title>
    <meta name="description" content="${escaped(description)}" />
    <link rel="icon" href="/assets/logo.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/css/style.css" />
    <script src="/assets/js/language.js"></script>
    <script type="module" src="/assets/js/pages/${module}.js" blocking="render"></script>
    <script async src="/okyaku.js" data-config="/okyaku.json"></script>
  </head>
  <body>
    <header id="header"></header>
    <main id="main">
${body}
    </main>
    <footer id="footer"></footer>
  </body>
</html>
`

/** @param {string} id */
const itemBody = id => `      <div class="band item" id="item" data-id="${id}"></div>
      <section class="band" aria-labelledby="related-title">
        <h2 id="related-title">
          ${both({ ja: '合わせてご覧いただきたいもの', en: 'You may also like' })}
        </h2>
        <div id="related"></div>
      </section>`

/** @param {{ id: string, name: Words, about: Words }} category */
const categoryBody = ({ id, name, about }) => `      <div class="band">
        <h1>${both(name)}</h1>
        <p class="lead">${both(about)}</p>
        <div class="chips" id="kinds"></div>
        <div id="items" data-category="${id}"></div>
      </div>`

/** @param {Words} words */
const both = ({ ja, en }) => `<span lang="ja">${escaped(ja)}</span><span lang="en">${escaped(en)}</span>`

/** @param {string} text */
const escaped = text => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, html] of Object.entries(cataloguePages()))
    writeFileSync(new URL(path, import.meta.url), html)
}
