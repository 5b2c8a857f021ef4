/** @import { Figures } from './page/figures.mjs' */
/** @import { Tag } from './page/tags/index.mjs' */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judge } from './engine/limits.mjs'
import { median } from './engine/stopwatch.mjs'
import { withPage } from './page/browser.mjs'
import { figuresOf } from './page/figures.mjs'
import { noiseOf } from './page/noise.mjs'
import { prepareProfile } from './page/profile.mjs'
import * as report from './page/report.mjs'
import { serveSite } from './page/site.mjs'
import { tags, without, withoutAgain } from './page/tags/index.mjs'
import { okyaku, okyakuMany } from './page/tags/okyaku.mjs'
import { timeTrack } from './page/track.mjs'
import { SLOWDOWN, visitPage } from './page/visit.mjs'

const ROUNDS = 7

/**
 * What a tag costs the page that holds it: the demo shop's item page at a slower processor, by a visitor whose journal
 * has 50,000 events. The tags take turns, each time in a browser of its own that begins with the same profile.
 */
export async function benchPage() {
  const folder = mkdtempSync(join(tmpdir(), 'okyaku-page-'))
  const site = await serveSite()
  try {
    const { visits, tracks, version } = await visitAll(folder, site)
    console.log(`Chromium ${version}, processor slowed down ${SLOWDOWN} times, ${ROUNDS} visits each`)
    const found = tags.map(tag => ({ tag, figures: mediansOf(visits.get(tag) ?? []) }))
    console.log(`\n${report.ofTags(found)}\n`)
    return judge(limitsOf(visits, tracks))
  } finally {
    site.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder
 * @param {Awaited<ReturnType<typeof serveSite>>} site
 */
async function visitAll(folder, site) {
  const { port } = site
  const prepared = join(folder, 'prepared')
  await prepareProfile({ folder: prepared, port }, site)
  /** @type {Map<Tag, Figures[]>} */
  const visits = new Map(tags.map(tag => [tag, []]))
  /** @type {number[]} */
  const tracks = []
  let version = ''
  for (let round = 0; round < ROUNDS; round++) {
    // Who comes first in a round is another one each time.
    const turns = [...tags.slice(round % tags.length), ...tags.slice(0, round % tags.length)]
    for (const tag of turns) {
      const copy = join(folder, 'copy')
      cpSync(prepared, copy, { recursive: true })
      await withPage({ folder: copy, port }, async page => {
        version = page.context().browser()?.version() ?? version
        visits.get(tag)?.push(figuresOf(tag, await visitPage(page, tag, site.urlOf(tag))))
        if (tag === okyaku) tracks.push(await timeTrack(page))
      })
      rmSync(copy, { recursive: true, force: true })
    }
  }
  return { visits, tracks, version }
}

/**
 * @param {readonly Figures[]} visits
 * @returns {Figures}
 */
function mediansOf(visits) {
  const of = (/** @type {keyof Figures} */ figure) => median(visits.map(visit => visit[figure]))
  return {
    script: of('script'),
    tbt: of('tbt'),
    longest: of('longest'),
    ownLongest: of('ownLongest'),
    lcp: of('lcp'),
    cls: of('cls'),
    bytes: of('bytes'),
  }
}

/**
 * @param {Map<Tag, Figures[]>} visits
 * @param {readonly number[]} tracks
 * @returns {import('./engine/limits.mjs').Limit[]}
 */
function limitsOf(visits, tracks) {
  const ours = tags.filter(({ isOurs }) => isOurs)
  const figures = (/** @type {Tag} */ tag) => mediansOf(visits.get(tag) ?? [])
  const plain = [without, withoutAgain].flatMap(tag => visits.get(tag) ?? [])
  return [
    ...ours.map(tag => ({
      what: `longest task of ${tag.name}`,
      found: figures(tag).ownLongest,
      unit: 'ms',
      most: 50,
    })),
    .../** @type {const} */ (['tbt', 'lcp']).flatMap(figure =>
      ours.map(tag => ({
        what: `${figure.toUpperCase()} of ${tag.name}, more than without a tag`,
        found: figures(tag)[figure] - median(plain.map(visit => visit[figure])),
        unit: 'ms',
        // What two measurements of the page without a tag differ by.
        most: noiseOf(
          plain.map(visit => visit[figure]),
          ROUNDS,
        ),
      })),
    ),
    ...ours.map(tag => ({
      what: `CLS of ${tag.name}`,
      found: Math.max(...(visits.get(tag) ?? []).map(({ cls }) => cls)),
      unit: '',
      most: 0,
    })),
    { what: 'mean of track()', found: median(tracks), unit: 'µs', most: 50 },
    {
      what: `script of ${okyakuMany.name}, start and all`,
      found: figures(okyakuMany).script,
      unit: 'ms',
      most: 50,
    },
  ]
}
