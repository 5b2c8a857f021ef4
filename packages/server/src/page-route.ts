import { readFile } from 'node:fs/promises'
import type { Context } from 'hono'

/** The same folder from `src` and from `dist`. */
const FOLDER = new URL('../page/', import.meta.url)

const TYPES = {
  'index.html': 'text/html; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
  'dom.js': 'text/javascript; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'stream.js': 'text/javascript; charset=utf-8',
  'words.js': 'text/javascript; charset=utf-8',
} as const

type PageFile = keyof typeof TYPES

export const pageFiles = Object.keys(TYPES) as PageFile[]

const HEADERS = {
  // Nothing but the page's own files; events are data, and `trusted-types` keeps them from becoming markup.
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
}

/** Answers with one of the page's files; the page itself in the reader's language. */
export function pageRoute(file: PageFile): (c: Context) => Promise<Response> {
  return async c => {
    const text = await readFile(new URL(file, FOLDER), 'utf8')
    const body = file === 'index.html' ? text.replace('lang="en"', `lang="${languageOf(c)}"`) : text
    return c.body(body, 200, { ...HEADERS, 'Content-Type': TYPES[file], Vary: 'Accept-Language' })
  }
}

/** `?lang=ja`, else what the browser asks for first. */
export function languageOf(c: Context): 'ja' | 'en' {
  const asked = c.req.query('lang') ?? c.req.header('accept-language') ?? ''
  return /^ja\b/i.test(asked.trim()) ? 'ja' : 'en'
}
