import type { Config } from '@okyaku/engine'
import type { Journal } from '../journal.ts'
import type { Export } from '../okyaku.ts'
import { readEvents } from '../read-events.ts'
import type { Visitor } from '../visitor.ts'

export interface HeldOptions {
  journal: Pick<Journal, 'records'>
  visitor: Visitor
  config: Config
  /** As a file for the visitor. */
  as: 'html' | 'json' | undefined
  /** Loaded where a file is asked for. */
  loadPrivacy(): Promise<{ copyOf(held: Export, options: { as: 'html' | 'json'; config: Config }): File }>
}

/** All that the device holds about its visitor. */
export async function heldOf(options: HeldOptions): Promise<Export | File> {
  const { journal, visitor, config, as, loadPrivacy } = options
  const events = (await readEvents(journal)).filter(event => event.visitor === visitor.id)
  return as ? (await loadPrivacy()).copyOf({ visitor, events }, { as, config }) : { visitor, events }
}
