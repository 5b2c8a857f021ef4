import AxeBuilder from '@axe-core/playwright'
import type { Format, MessageContent } from '@okyaku/engine'
import { expect, type Page } from '@playwright/test'
import { openShadowRoots, show, test, told } from './testing.ts'

const content = {
  title: 'A sample for you',
  text: 'Three scents. **Free.** Read [the story](/story).',
  image: { src: '/vase.svg', alt: 'A vase', width: 300, height: 200 },
  buttons: [
    { label: 'Send it', action: 'track', event: 'sample_requested' },
    { label: 'Later', action: 'close' },
  ],
} satisfies Omit<MessageContent, 'format'>

const formats: Format[] = ['modal', 'slide-in', 'bar', 'toast', 'inline']
const overlays: Format[] = ['modal', 'slide-in', 'bar', 'toast']

/** Nothing moves, so that nothing has to be waited for; one test below asks for motion. */
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test.describe('closed', () => {
  const names: Record<Format, string[]> = {
    modal: ['dialog: A sample for you', 'heading: A sample for you', 'button: Close'],
    'slide-in': ['region: A sample for you', 'heading: A sample for you', 'button: Close'],
    bar: ['region: A sample for you', 'button: Close'],
    toast: ['region: A sample for you', 'status: ', 'button: Close'],
    inline: ['region: A sample for you', 'heading: A sample for you'],
  }
  for (const format of formats) {
    test(`${format} tells a screen reader what it is`, async ({ shop }) => {
      await show(shop, { format, ...content })
      const always = ['image: A vase', 'link: the story', 'button: Send it', 'button: Later']
      await expect.poll(() => accessible(shop)).toEqual(expect.arrayContaining([...names[format], ...always]))
      expect(await shop.evaluate(() => document.querySelector('okyaku-message')!.shadowRoot)).toBeNull()
    })
  }

  test('a modal takes the rest of the page out of reach', async ({ shop }) => {
    await show(shop, { format: 'modal', ...content })
    expect(await accessible(shop)).not.toContain('button: Before')
  })

  test('the keyboard works', async ({ shop }) => {
    await shop.focus('#before')
    await show(shop, { format: 'modal', ...content })
    await shop.keyboard.press('Tab')
    await shop.keyboard.press('Tab')
    await shop.keyboard.press('Enter')
    await expect.poll(() => told(shop)).toEqual(['clicked track', 'closed'])
    await expect(shop.locator('#before')).toBeFocused()
    await expect(shop.locator('okyaku-message')).toHaveCount(0)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    for (const format of formats) {
      test(`axe finds nothing wrong with a ${format}`, async ({ shop }) => {
        await openShadowRoots(shop)
        await show(shop, { format, ...content })
        await expect(shop.getByText('Three scents')).toBeVisible()
        // The cast: axe's types come with a copy of Playwright's own.
        const { violations, passes } = await new AxeBuilder({ page: shop as never }).analyze()
        expect(violations).toEqual([])
        const looked = passes
          .find(({ id }) => id === 'color-contrast')
          ?.nodes.map(({ target }) => target.flat().join())
        expect(looked).toEqual(expect.arrayContaining([expect.stringContaining('okyaku-message')]))
      })
    }
  })
}

test.describe('modal', () => {
  test.beforeEach(({ shop }) => openShadowRoots(shop))

  test('keeps the focus, beginning with the message itself, and gives it back', async ({ shop }) => {
    await shop.focus('#before')
    await show(shop, { format: 'modal', ...content })
    await expect(shop.locator('.card')).toBeFocused()
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let presses = 0; presses < 12; presses++) {
        await shop.keyboard.press(key)
        // The browser's own controls are part of the round; there the page has no focus at all.
        const place = await shop.evaluate(() => document.activeElement!.localName)
        expect(['okyaku-message', 'body']).toContain(place)
      }
    }
    await shop.keyboard.press('Escape')
    await expect.poll(() => told(shop)).toEqual(['dismissed escape', 'closed'])
    await expect(shop.locator('#before')).toBeFocused()
  })

  test('goes by its cross, by a press beside it and by its button', async ({ shop }) => {
    const ways: [act: () => Promise<void>, how: string][] = [
      [() => shop.getByRole('button', { name: 'Close' }).click(), 'close'],
      [() => shop.mouse.click(5, 5), 'backdrop'],
      [() => shop.getByRole('button', { name: 'Later' }).click(), 'button'],
    ]
    for (const [act, how] of ways) {
      await shop.evaluate(() => (window.told = []))
      await show(shop, { format: 'modal', ...content })
      await act()
      await expect.poll(() => told(shop)).toEqual([`dismissed ${how}`, 'closed'])
    }
  })

  test('stays when a selection ends beside it', async ({ shop }) => {
    await show(shop, { format: 'modal', ...content })
    await shop.locator('.title').hover()
    await shop.mouse.down()
    await shop.mouse.move(5, 5)
    await shop.mouse.up()
    expect(await told(shop)).toEqual([])
    await expect(shop.getByRole('dialog')).toBeVisible()
  })

  test('keeps the page from scrolling, moves nothing and leaves no trace', async ({ shop }) => {
    // Only a scroll bar that takes room could move anything.
    expect(await shop.evaluate(() => innerWidth - document.documentElement.clientWidth)).toBeGreaterThan(0)
    const scrolled = () => shop.evaluate(() => scrollY)
    await shop.mouse.wheel(0, 400)
    await expect.poll(scrolled).toBe(400)
    const before = await traces(shop)
    await show(shop, { format: 'modal', ...content })
    expect((await traces(shop)).overflow).toContain('hidden')
    await shop.mouse.move(5, 5)
    await shop.mouse.wheel(0, 300)
    await shop.keyboard.press('End')
    expect((await traces(shop)).place).toEqual(before.place)
    await shop.keyboard.press('Escape')
    await expect.poll(() => told(shop)).toContain('closed')
    expect(await traces(shop)).toEqual(before)
    await shop.mouse.wheel(0, 300)
    await expect.poll(scrolled).toBe(700)
  })

  test('lets go of the page when the page throws it out', async ({ shop }) => {
    const before = await traces(shop)
    await show(shop, { format: 'modal', ...content })
    await shop.evaluate(() => document.querySelector('okyaku-message')!.remove())
    await expect.poll(() => told(shop)).toEqual(['closed'])
    expect(await traces(shop)).toEqual(before)
  })
})

test.describe('slide-in and bar', () => {
  test.beforeEach(({ shop }) => openShadowRoots(shop))

  for (const format of ['slide-in', 'bar'] as const) {
    test(`a ${format} steals no focus, and minds Escape only inside`, async ({ shop }) => {
      await shop.focus('#after')
      await show(shop, { format, ...content })
      await expect(shop.locator('#after')).toBeFocused()
      await shop.keyboard.press('Escape')
      expect(await told(shop)).toEqual([])
      await shop.keyboard.press('Tab')
      await expect(shop.getByRole('link', { name: 'the story' })).toBeFocused()
      await shop.keyboard.press('Escape')
      await expect.poll(() => told(shop)).toEqual(['dismissed escape', 'closed'])
      await expect(shop.locator('#after')).toBeFocused()
    })
  }

  test('a bar does not cover what has the focus', async ({ shop }) => {
    await show(shop, { format: 'bar', ...content })
    await shop.evaluate(() => document.querySelector<HTMLElement>('#after')!.focus())
    const [button, bar] = [
      await shop.locator('#after').boundingBox(),
      await shop.locator('.bar').boundingBox(),
    ]
    expect(button!.y + button!.height).toBeLessThanOrEqual(bar!.y)
  })
})

test.describe('toast', () => {
  test.beforeEach(async ({ shop }) => {
    await openShadowRoots(shop)
    await shop.clock.install()
    await shop.clock.pauseAt(Date.now() + 60_000)
  })

  test('speaks into a region that was there before, and goes in time', async ({ shop }) => {
    await show(shop, { format: 'toast', ...content })
    expect(await shop.getByRole('status').ariaSnapshot()).toBe('- status')
    await shop.clock.runFor(100)
    expect(await shop.getByRole('status').ariaSnapshot()).toContain('A sample for you')
    await shop.clock.runFor(5800)
    expect(await told(shop)).toEqual([])
    await shop.clock.runFor(500)
    expect(await told(shop)).toEqual(['closed'])
  })

  test('waits while it is looked at, used or out of sight', async ({ shop }) => {
    const hide = (hidden: boolean) =>
      shop.evaluate(hidden => {
        Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await show(shop, { format: 'toast', closeAfter: '2 seconds', ...content })
    await shop.clock.runFor(100)
    await shop.getByRole('status').hover()
    await shop.clock.runFor(60_000)
    await hide(true)
    await shop.mouse.move(0, 0)
    await shop.clock.runFor(60_000)
    await shop.getByRole('button', { name: 'Later' }).focus()
    await hide(false)
    await shop.clock.runFor(60_000)
    expect(await told(shop)).toEqual([])
    await shop.getByRole('button', { name: 'Later' }).blur()
    await shop.clock.runFor(2500)
    expect(await told(shop)).toEqual(['closed'])
  })
})

test.describe('inline', () => {
  test.beforeEach(({ shop }) => openShadowRoots(shop))

  test('fills its slot and leaves what was in it alone', async ({ shop }) => {
    await show(shop, { format: 'inline', ...content })
    await expect(shop.getByText("The slot's own words")).toBeVisible()
    const [slot, message] = [
      await shop.locator('#slot').boundingBox(),
      await shop.locator('#slot .inline').boundingBox(),
    ]
    expect(message!.width).toBe(slot!.width)
    await shop.evaluate(() => window.popup.close())
    expect(await shop.locator('#slot').innerHTML()).toBe("<p>The slot's own words</p>")
    expect(await told(shop)).toEqual(['closed'])
  })

  test('knows when its surroundings have left the page', async ({ shop }) => {
    await show(shop, { format: 'inline', ...content })
    await shop.evaluate(() => document.querySelector('main')!.remove())
    await expect.poll(() => told(shop)).toEqual(['closed'])
  })

  test('stays when a link is followed', async ({ shop }) => {
    const buttons: MessageContent['buttons'] = [{ label: 'See', action: 'link', href: '#after' }]
    await show(shop, { format: 'inline', buttons })
    await shop.getByRole('link', { name: 'See' }).click()
    await expect(shop).toHaveURL(/#after$/)
    expect(await told(shop)).toEqual(['clicked link'])
    await expect(shop.locator('.inline')).toBeVisible()
  })
})

test.describe('every format', () => {
  test.beforeEach(({ shop }) => openShadowRoots(shop))

  test('tells the host each thing once, the end last', async ({ shop }) => {
    for (const format of formats) {
      await shop.evaluate(() => (window.told = []))
      await show(shop, { format, ...content })
      await shop.getByRole('button', { name: 'Send it' }).dblclick()
      await expect.poll(() => told(shop)).toEqual(['clicked track', 'closed'])
      await shop.evaluate(() => window.popup.close())
      expect(await told(shop)).toEqual(['clicked track', 'closed'])
    }
  })

  test('is in the page when opened, and gone when closed', async ({ shop }) => {
    for (const format of formats) {
      await show(shop, { format, ...content })
      const there = await shop.evaluate(() => {
        const before = document.querySelectorAll('okyaku-message').length
        window.popup.close()
        return [before, document.querySelectorAll('okyaku-message').length]
      })
      expect(there).toEqual([1, 0])
    }
  })

  test('keeps to the strictest policy', async ({ shop }) => {
    for (const format of formats) {
      await show(shop, { format, ...content })
      await expect(shop.getByRole('img', { name: 'A vase' })).toBeVisible()
      await shop.evaluate(() => window.popup.close())
    }
    expect(await shop.evaluate(() => window.violations)).toEqual([])
    await shop.evaluate(() => document.body.setAttribute('style', 'color:red'))
    expect(await shop.evaluate(() => window.violations)).toEqual(['style-src-attr inline'])
  })

  test('looks the same on a page whose styles reach for everything', async ({ shop }) => {
    for (const format of formats) {
      await show(shop, { format, ...content })
      await expect(shop.getByText('Three scents')).toBeVisible()
      const before = await looks(shop)
      await shop.evaluate(format => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(`
          html{font-size:62.5%;overflow-y:scroll!important}
          *,*::before,okyaku-message{all:unset!important;display:block!important;color:red!important;font:40px fantasy!important;visibility:hidden!important;letter-spacing:1em!important}
          okyaku-message{display:none!important;opacity:0!important;--ink:red!important;--pad:9em!important}
          main{width:700px!important}
          ${format === 'inline' ? '' : 'body{transform:scale(.5)!important;filter:blur(2px)!important}'}`)
        document.adoptedStyleSheets.push(sheet)
      }, format)
      const after = await looks(shop)
      await shop.evaluate(() => document.adoptedStyleSheets.pop())
      // Where it stands in its slot, and how wide that is, is the page's own affair.
      const comparable = format === 'inline' ? [before.map(styleOnly), after.map(styleOnly)] : [before, after]
      expect(comparable[1]).toEqual(comparable[0])
      await shop.evaluate(() => window.popup.close())
    }
  })

  test('changes nothing about the page around it, and shifts nothing', async ({ shop }) => {
    const before = await traces(shop)
    for (const format of overlays) {
      await show(shop, { format, ...content })
      await expect(shop.getByText('Three scents')).toBeVisible()
      expect((await traces(shop)).place).toEqual(before.place)
      await shop.evaluate(() => window.popup.close())
      expect(await traces(shop)).toEqual(before)
    }
    expect(await shop.evaluate(() => window.shifts)).toBe(0)
  })

  test('fits a window of 320 by 256, as at a zoom of 400 %', async ({ shop }) => {
    await shop.setViewportSize({ width: 320, height: 256 })
    const long = '長いお知らせ'.repeat(20) + ' Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'
    for (const format of formats) {
      await show(shop, { format, ...content, title: long, text: long })
      await expect(shop.getByRole('button', { name: 'Later' })).toHaveCount(1)
      for (const button of await shop.locator('.surface .button').all()) {
        await button.scrollIntoViewIfNeeded()
        await expect(button).toBeInViewport({ ratio: 0.9 })
        const { width, height } = (await button.boundingBox())!
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
      }
      const wide = await shop.locator('.card').evaluate(card => card.scrollWidth - card.clientWidth)
      expect(wide).toBeLessThanOrEqual(0)
      await shop.evaluate(() => window.popup.close())
    }
  })

  test('speaks and reads in the language of its words', async ({ shop }) => {
    const title = { ar: 'مرحبا', ja: 'ようこそ' }
    await show(shop, { format: 'slide-in', title, text: { ja: 'お知らせ' } }, { locale: 'ar-EG' })
    await expect(shop.locator('.surface')).toHaveAttribute('dir', 'rtl')
    await expect(shop.locator('.title')).toHaveAttribute('lang', 'ar')
    await expect(shop.locator('.text')).toHaveAttribute('lang', 'ja')
    await shop.evaluate(() => window.popup.close())
    await show(shop, { format: 'slide-in', title }, { locale: 'ja-JP' })
    await expect(shop.getByRole('button', { name: '閉じる' })).toBeVisible()
  })

  test('shows what visitors are called as words', async ({ shop }) => {
    const name = '<b>**x**</b> [y](javascript:alert(1))'
    const text = 'Hello {{ visitor.name }}, [go](javascript:alert(1))'
    const buttons: MessageContent['buttons'] = [{ label: 'Go', action: 'link', href: 'javascript:alert(1)' }]
    const named = { title: '{{ visitor.name }}', text, buttons }
    await show(shop, { format: 'modal', ...named }, { attributes: { name } })
    await expect(shop.locator('.title')).toHaveText(name)
    await expect(shop.locator('.text')).toHaveText(`Hello ${name}, go`)
    await expect(shop.locator('.surface :is(a, b, strong)')).toHaveCount(0)
  })

  test('opens a link of its own in a tab that knows nothing of this one', async ({ shop }) => {
    const buttons: MessageContent['buttons'] = [
      { label: 'See', action: 'link', href: '/story', newTab: true },
    ]
    await show(shop, { format: 'modal', buttons })
    const link = shop.getByRole('link', { name: 'See' })
    await expect(link).toHaveAttribute('rel', 'noopener')
    const tab = shop.waitForEvent('popup')
    await link.click()
    await (await tab).close()
    await expect.poll(() => told(shop)).toEqual(['clicked link', 'closed'])
  })

  test('takes away a picture that does not load', async ({ shop }) => {
    await show(shop, { format: 'modal', title: 'Title', image: { src: '/missing.png' } })
    await expect(shop.locator('.picture')).toBeHidden()
  })

  test('moves only for those who like it', async ({ shop }) => {
    const moving = () =>
      shop.evaluate(() => {
        const surface = document.querySelector('okyaku-message')!.shadowRoot!.firstElementChild!
        return surface.getAnimations({ subtree: true }).length > 0
      })
    await show(shop, { format: 'modal', ...content })
    expect(await moving()).toBe(false)
    await shop.evaluate(() => window.popup.close())
    await shop.emulateMedia({ reducedMotion: 'no-preference' })
    await show(shop, { format: 'modal', ...content })
    expect(await moving()).toBe(true)
    await shop.keyboard.press('Escape')
    await expect.poll(() => told(shop)).toEqual(['closed', 'dismissed escape', 'closed'])
  })
})

test.describe('copying', () => {
  const buttons: MessageContent['buttons'] = [{ label: 'Copy the code', action: 'copy', value: 'HANA10' }]
  test.beforeEach(({ shop }) => openShadowRoots(shop))

  test('says so, and is no refusal', async ({ shop, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await show(shop, { format: 'modal', buttons })
    await shop.getByRole('button', { name: 'Copy the code' }).click()
    await expect(shop.getByRole('button', { name: 'Copied' })).toBeFocused()
    await expect(shop.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1)
    expect(await shop.evaluate(() => navigator.clipboard.readText())).toBe('HANA10')
    await shop.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => told(shop)).toEqual(['clicked copy', 'closed'])
  })

  test('shows what to copy where the browser refuses', async ({ shop }) => {
    await shop.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await show(shop, { format: 'modal', buttons })
    await shop.getByRole('button', { name: 'Copy the code' }).click()
    await expect(shop.getByRole('button', { name: 'HANA10' })).toBeVisible()
  })
})

/** Everything on the page that assistive technology is told of, as `role: name`. */
async function accessible(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes.filter(node => !node.ignored).map(({ role, name }) => `${role?.value}: ${name?.value ?? ''}`)
}

/** What a message could leave behind on the page, or move. */
function traces(page: Page) {
  return page.evaluate(() => {
    const attributes = (element: Element) =>
      element.getAttributeNames().map(name => element.getAttribute(name))
    const heading = document.querySelector('h1')!
    const { color, font } = getComputedStyle(heading)
    return {
      place: { ...heading.getBoundingClientRect().toJSON(), color, font },
      attributes: [attributes(document.documentElement), attributes(document.body)],
      sheets: document.adoptedStyleSheets.length,
      overflow: [document.documentElement, document.body].map(element => getComputedStyle(element).overflow),
      hosts: document.querySelectorAll('okyaku-message').length,
    }
  })
}

type Look = { box: unknown; style: string }
const styleOnly = ({ style }: Look) => style

/** How everything in the message looks. */
function looks(page: Page): Promise<Look[]> {
  const properties = [
    'display',
    'color',
    'background-color',
    'font',
    'letter-spacing',
    'visibility',
    'opacity',
    'padding',
  ]
  return page.evaluate(properties => {
    const elements = document.querySelector('okyaku-message')!.shadowRoot!.querySelectorAll('*')
    return [...elements].map(element => {
      const style = getComputedStyle(element)
      const values = properties.map(property => style.getPropertyValue(property))
      return {
        box: element.getBoundingClientRect().toJSON(),
        style: `${element.localName} ${values.join(' | ')}`,
      }
    })
  }, properties)
}
