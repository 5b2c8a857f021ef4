/** A browser under test, as far as the journey needs one. */
export interface Browser {
  version: string
  /** A tab of its own, of one visitor with those before. */
  open(): Promise<Tab>
  stop(): Promise<void>
}

export interface Tab {
  goTo(url: string): Promise<void>
  /** Runs the body of an async function in the page, and tells what it returns: JSON. */
  run(body: string): Promise<unknown>
  /** A real click, at a place of the viewport. */
  clickAt(x: number, y: number): Promise<void>
  /** As a visitor does it. The tab that was opened last stays. */
  close(): Promise<void>
}

export interface Kind {
  name: string
  /** Whether it is here, installed where that was possible; and if not, why. */
  ensure(log: (line: string) => void): Promise<{ ok: true } | { ok: false; why: string }>
  start(): Promise<Browser>
}
