import type { Format as Name } from '@okyaku/engine'
import type { Format } from './format.ts'
import { barCss, inlineCss, modalCss, slideInCss, toastCss } from './format-styles.ts'
import { keepClear } from './page.ts'
import { above, modal, within } from './stands.ts'
import { leaveInTime } from './toast.ts'

/** Everything that one format has and another has not. A new format is one entry. */
export const formats: Record<Name, Format> = {
  modal: { stand: modal, heading: 'h2', cross: true, css: modalCss },
  'slide-in': { stand: above, role: 'region', heading: 'h2', cross: true, css: slideInCss },
  bar: {
    stand: above,
    role: 'region',
    heading: 'p',
    cross: true,
    css: barCss,
    live: (surface, { position }) => keepClear(position === 'top' ? 'top' : 'bottom', surface.offsetHeight),
  },
  toast: {
    stand: above,
    role: 'region',
    heading: 'p',
    cross: true,
    announced: true,
    css: toastCss,
    live: leaveInTime,
  },
  // No cross: what stands in the page's own flow is in nobody's way. A `close` button can be given.
  inline: { stand: within, role: 'region', heading: 'h2', cross: false, stays: true, css: inlineCss },
}
