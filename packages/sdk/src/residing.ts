import { hasDatabase, later, now, onVisible, openDatabase } from './browser.ts'
import { DATABASE, openDisk } from './disk.ts'
import { type Identity, VISITOR } from './identity.ts'
import type { Journal } from './journal.ts'
import type { Shelf } from './shelf.ts'
import type { ConsentState } from './stores.ts'
import type { Visitor } from './visitor.ts'

export interface ResidingOptions {
  journal: Journal
  identity: Identity
  /** Other pages may have recorded more. */
  catchUp(): Promise<void>
  consent(): ConsentState
  /** Called when what was on the disk may have been deleted. */
  gone(): void
  /** Called when events have to stay in memory. */
  failed(error: unknown): undefined
}

/** Where the visitor's data lives: on the disk once they may be kept there, before that in memory. */
export interface Residing {
  /** Looks for what earlier visits have left. Nothing is made on the device where consent is still open. */
  open(): Promise<void>
  /** Takes up what this and other pages have left on the disk. */
  resume(): Promise<void>
  /** As the visitor's consent now is: moves to the disk, or forgets what was to be sent. */
  follow(): Promise<void>
}

export function createResiding(options: ResidingOptions): Residing {
  const { journal, identity, catchUp, consent, gone, failed } = options
  let opening: Promise<Shelf | undefined> | undefined

  function getDisk(): Promise<Shelf | undefined> {
    opening ??= openDisk({ later, onVisible, openDatabase }, writeAgain).catch(failed)
    return opening
  }

  /** Somebody has deleted the database while it was open, or the browser has closed it. */
  async function writeAgain(): Promise<void> {
    gone()
    if (!journal.isOnDisk()) return
    journal.rewrite()
    await identity.share(now()).catch(failed)
  }

  async function resume(): Promise<void> {
    if (!journal.isOnDisk()) return
    await identity.share(now())
    await catchUp()
  }

  return {
    async open() {
      if (consent() !== 'granted' && !(await hasDatabase(DATABASE))) return
      const disk = await getDisk()
      if (!disk) return
      const [visitor] = (await disk.get([VISITOR])) as [Visitor?]
      if (visitor) identity.changeVisitor(visitor)
      if (consent() !== 'granted') return
      await journal.moveTo(disk)
      await resume()
    },
    resume,
    async follow() {
      const state = consent()
      if (state === 'denied') await (journal.isOnDisk() ? journal.forgetPending() : journal.clear())
      if (state !== 'granted' || journal.isOnDisk()) return
      const disk = await getDisk()
      if (disk) await journal.moveTo(disk)
    },
  }
}
