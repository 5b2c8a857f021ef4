import { type Block, withBlanks } from './notice.ts'

export type Format = 'markdown' | 'html' | 'text'

/** Writes a notice as lines of that format. */
export const formats: Readonly<Record<Format, (blocks: readonly Block[], lang: string) => string[]>> = {
  markdown: blocks => spaced(blocks.map(block => markdown(block).map(line => withBlanks(line, bold)))),
  html: (blocks, lang) => [
    `<section lang="${lang}">`,
    ...blocks.flatMap(block => html(block).map(line => `  ${withBlanks(line, mark)}`)),
    '</section>',
  ],
  text: blocks => spaced(blocks.map(block => text(block).map(line => withBlanks(line, brackets)))),
}

const brackets = (what: string) => `[[ ${what} ]]`
const bold = (what: string) => `**${brackets(what)}**`
const mark = (what: string) => `<mark>${brackets(what)}</mark>`

/** An empty line between two blocks. */
const spaced = (blocks: readonly string[][]) => blocks.flatMap((lines, i) => (i ? ['', ...lines] : lines))

function markdown(block: Block): string[] {
  if ('heading' in block) return [`${'#'.repeat(block.level)} ${block.heading}`]
  if ('text' in block) return [block.text]
  if ('list' in block) return block.list.map(item => `- ${item}`)
  return block.terms.map(({ term, says }) => `- **${term}**: ${says}`)
}

function html(block: Block): string[] {
  if ('heading' in block) return [`<h${block.level + 1}>${escapeHtml(block.heading)}</h${block.level + 1}>`]
  if ('text' in block) return [`<p>${escapeHtml(block.text)}</p>`]
  if ('list' in block) return ['<ul>', ...block.list.map(item => `  <li>${escapeHtml(item)}</li>`), '</ul>']
  return [
    '<dl>',
    ...block.terms.flatMap(({ term, says }) => [
      `  <dt>${escapeHtml(term)}</dt>`,
      `  <dd>${escapeHtml(says)}</dd>`,
    ]),
    '</dl>',
  ]
}

function text(block: Block): string[] {
  if ('heading' in block) return block.level === 1 ? [block.heading, '='.repeat(20)] : [`■ ${block.heading}`]
  if ('text' in block) return [block.text]
  if ('list' in block) return block.list.map(item => `・${item}`)
  return block.terms.map(({ term, says }) => `・${term}: ${says}`)
}

const escapeHtml = (content: string) =>
  content.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
