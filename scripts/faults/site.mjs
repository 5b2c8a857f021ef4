import { extname } from 'node:path'
import { serve } from '../lib/serve.mjs'

const TYPES = { '.js': 'text/javascript', '.json': 'application/json' }

/** The same for every address: what is under test is what happens to it. */
const page =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,"><script src="/peer.js"></script>'

/** Looks at every request and lets it through, as the workers of many sites do. */
export const worker = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', event => event.waitUntil(clients.claim()))
addEventListener('fetch', event => event.respondWith(fetch(event.request)))`

/**
 * The site whose pages record: every address without an ending is a page.
 * @param {string} host
 * @param {Record<string, string>} files by their path
 */
export const serveSite = (host, files) =>
  serve(host, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site')
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(pathname))]
    const body = type ? files[pathname] : page
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type ?? 'text/html' }).end(body)
  })
