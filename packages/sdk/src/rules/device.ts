import type { Device } from '@okyaku/engine'

export interface AboutDevice {
  agent: string
  language: string
  width: number
  touchPoints: number
  /** BCP 47; empty where the page does not say. */
  pageLanguage: string
}

/** Tried in this order: an iPhone also says Mac, Chrome says Safari, Edge says both. */
const systems: [string, RegExp][] = [
  ['ios', /iPhone|iPad|iPod/],
  ['android', /Android/],
  ['windows', /Windows/],
  ['macos', /Mac OS/],
  ['chromeos', /CrOS/],
  ['linux', /Linux/],
]

const browsers: [string, RegExp][] = [
  ['line', /\bLine\//],
  ['edge', /\bEdg(A|iOS)?\//],
  ['opera', /\bOPR\//],
  ['samsung', /SamsungBrowser/],
  ['firefox', /Firefox|FxiOS/],
  ['chrome', /Chrome|CriOS/],
  ['safari', /Safari/],
]

const first = (table: [string, RegExp][], agent: string) => table.find(([, sign]) => sign.test(agent))?.[0]

export function deviceOf({ agent, language, width, touchPoints }: AboutDevice): Device {
  // An iPad calls itself a Mac, but no Mac has a touch screen.
  const isTouchMac = /Macintosh/.test(agent) && touchPoints > 1
  const os = isTouchMac ? 'ios' : first(systems, agent)
  const browser = first(browsers, agent)
  return { type: typeOf(agent, isTouchMac), ...(os && { os }), ...(browser && { browser }), language, width }
}

function typeOf(agent: string, isTouchMac: boolean): 'mobile' | 'tablet' | 'desktop' {
  if (isTouchMac || /iPad|Tablet|Android(?!.*Mobile)/.test(agent)) return 'tablet'
  return /Mobi|iPhone|iPod/.test(agent) ? 'mobile' : 'desktop'
}
