import { crashes } from './crashes.mjs'
import { device } from './device.mjs'
import { endurance } from './endurance.mjs'
import { leaving } from './leaving.mjs'
import { outages } from './outages.mjs'
import { tabs } from './tabs.mjs'

/** Everything that is tried, in the order of the table. */
export const faults = [...outages, ...leaving, ...crashes, ...tabs, ...device, ...endurance]
