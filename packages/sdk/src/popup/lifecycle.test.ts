import type { Button } from '@okyaku/engine'
import { describe, expect, it } from 'vitest'
import { createLifecycle } from './lifecycle.ts'
import type { PopupRequest } from './request.ts'

const close: Button = { label: 'x', action: 'close' }
const track: Button = { label: 'x', action: 'track', event: 'e' }
const copy: Button = { label: 'x', action: 'copy', value: 'v' }
const link: Button = { label: 'x', action: 'link', href: '/a' }

function start({ linksStay = false } = {}) {
  const log: string[] = []
  let goOn: (() => void) | undefined
  const request: PopupRequest = {
    campaign: 'c',
    message: { format: 'modal' },
    locale: 'en',
    attributes: {},
    clicked: button => void log.push(`clicked ${button.action}`),
    dismissed: how => void log.push(`dismissed ${how}`),
    closed: () => void log.push('closed'),
  }
  const stage = {
    lower: () => void log.push('lower'),
    lowered: (then: () => void) => {
      goOn = then
    },
    remove: () => void log.push('remove'),
  }
  const life = createLifecycle(request, stage, { linksStay })
  return { life, log, lowered: () => goOn?.() }
}

describe('a message', () => {
  it('goes after a dismissal, which is told once', () => {
    const { life, log, lowered } = start()
    life.dismiss('close')
    life.dismiss('escape')
    life.press(track, 'primary')
    lowered()
    life.end()
    expect(log).toEqual(['lower', 'dismissed close', 'remove', 'closed'])
  })

  it('goes after a click', () => {
    const { life, log, lowered } = start()
    life.press(track, 'secondary')
    life.press(track, 'secondary')
    lowered()
    expect(log).toEqual(['lower', 'clicked track', 'remove', 'closed'])
  })

  it('takes a close button for a click only where it is the primary one', () => {
    const [first, second, third] = [start(), start(), start()]
    first.life.press(close, 'primary')
    second.life.press(close, 'secondary')
    third.life.press(close, 'link')
    expect(first.log).toEqual(['lower', 'clicked close'])
    expect(second.log).toEqual(['lower', 'dismissed button'])
    expect(third.log).toEqual(['lower', 'dismissed button'])
  })

  it('stays after copying, and takes no refusal afterwards', () => {
    const { life, log, lowered } = start()
    life.press(copy, 'primary')
    life.press(copy, 'primary')
    life.dismiss('close')
    lowered()
    expect(log).toEqual(['clicked copy', 'clicked copy', 'lower', 'remove', 'closed'])
  })

  it('that is part of the page stays when its links are followed', () => {
    const overlay = start()
    const inline = start({ linksStay: true })
    overlay.life.press(link, 'primary')
    inline.life.press(link, 'primary')
    expect(overlay.log).toEqual(['lower', 'clicked link'])
    expect(inline.log).toEqual(['clicked link'])
  })

  it('that leaves by itself was neither clicked nor dismissed', () => {
    const { life, log, lowered } = start()
    life.leave()
    lowered()
    expect(log).toEqual(['lower', 'remove', 'closed'])
  })

  it('is gone at once when the host says so, also while it is leaving', () => {
    const { life, log } = start()
    life.end()
    life.end()
    expect(log).toEqual(['lower', 'remove', 'closed'])
    const leaving = start()
    leaving.life.dismiss('close')
    leaving.life.end()
    leaving.lowered()
    expect(leaving.log).toEqual(['lower', 'dismissed close', 'remove', 'closed'])
  })

  it('goes even if the host fails to hear it', () => {
    const { life, log, lowered } = start()
    const failing = createLifecycle(
      {
        campaign: 'c',
        message: { format: 'modal' },
        locale: 'en',
        attributes: {},
        clicked: () => undefined,
        dismissed: () => {
          throw new Error('host')
        },
        closed: () => void log.push('closed'),
      },
      { lower: () => void log.push('lower'), lowered: then => then(), remove: () => void log.push('remove') },
      { linksStay: false },
    )
    expect(() => failing.dismiss('close')).toThrow('host')
    expect(log).toEqual(['lower', 'remove', 'closed'])
    life.end()
    lowered()
  })
})
