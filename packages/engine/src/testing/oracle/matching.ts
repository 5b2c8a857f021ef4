import type { Config, Tests } from '../../config.ts'
import type { Event, Page } from '../../event.ts'
import { pass } from './operators.ts'

/** Whether the event is one of these behaviors or has one of these names, and passes the tests. */
export function matches(
  event: Event,
  what: string | string[],
  where: Tests,
  { behaviors = {} }: Config,
): boolean {
  const read = (name: string) => readEvent(event, name)
  const isOne = [what].flat().some(name => {
    const behavior = Object.hasOwn(behaviors, name) ? behaviors[name] : undefined
    if (!behavior) return event.name === name
    return [behavior.event].flat().includes(event.name) && pass(behavior.where ?? {}, read, event.at)
  })
  return isOne && pass(where, read, event.at)
}

export const readEvent = ({ props = {}, page }: Event, name: string): unknown =>
  name.startsWith('page.')
    ? readPage(page, name.slice(5))
    : Object.hasOwn(props, name)
      ? props[name]
      : undefined

export function readPage(page: Page | undefined, name: string): unknown {
  if (!page) return undefined
  if (name === 'host') return new URL(page.url).host
  if (name.startsWith('query.')) return new URL(page.url).searchParams.get(name.slice(6))
  return page[name as keyof Page]
}

/** One of what became of a campaign's message. */
export const isOf = ({ name, props }: Event, campaign: string, was: string): boolean =>
  name === `campaign_${was}` && props?.campaign === campaign
