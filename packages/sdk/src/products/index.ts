import type { Event } from '@okyaku/engine'
import { type CurrentPage, findAll, later, now, type Stop } from '../browser.ts'
import { findProducts } from './json-ld.ts'
import { readOpenGraph } from './open-graph.ts'
import { chooseProduct, factsOf, viewItem } from './view-item.ts'

export interface ProductOptions {
  page: CurrentPage
  viewedAt: number
  track(name: string, props: object): void
  /** Recorded since a time. */
  events(since: number): Promise<Event[]>
}

/** A page has so long to report what is viewed by itself. */
const PATIENCE = 2000

/** Records the product that the page describes as a `view_item`, unless the page has reported one itself. */
export function captureProduct({ page, viewedAt, track, events }: ProductOptions): Stop {
  // A site that changes pages without loading may report before we have noticed the change.
  const since = viewedAt - PATIENCE
  let isHere = true

  async function look(): Promise<void> {
    const props = productOn(page.url)
    if (!props || (await events(since)).some(isReport) || !isHere) return
    track('view_item', props)
  }

  const isReport = (event: Event) => event.name === 'view_item' && event.page?.url === page.url
  // A journal that cannot be read just then costs one view, and no error on the page.
  const cancel = later(() => void look().catch(() => undefined), viewedAt + PATIENCE - now())
  return () => {
    isHere = false
    cancel()
  }
}

function productOn(url: string): object | undefined {
  const texts = findAll('script[type^="application/ld+json" i]').map(script => script.textContent ?? '')
  const product = chooseProduct(findProducts(texts), url)
  const facts = product ? factsOf(product) : readOpenGraph(metaOn)
  return facts && viewItem(facts, url)
}

function metaOn(property: string): string | undefined {
  return findAll(`meta[property="${property}"]`)[0]?.getAttribute('content') ?? undefined
}
