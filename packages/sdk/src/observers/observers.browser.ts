import { expect } from '@playwright/test'
import { capture, names, taken, test } from './testing.ts'

const pageViews = (page: Parameters<typeof taken>[0]) =>
  taken(page).then(all =>
    all
      .filter(({ name }) => name === 'page_view')
      .map(({ path, title, props }) => [path, title, String(props.referrer).replace(/^.*localhost/, '')]),
  )

test.describe('pages that are not loaded', () => {
  /** As routers do: the address first, and the title when the page is rendered. */
  const route = (path: string, title: string, after: number) =>
    `history.pushState(null, '', '${path}'); setTimeout(() => { document.title = '${title}' }, ${after})`

  test('each has its own title and the page before it, whichever way it is reached', async ({ site }) => {
    await capture(site)
    await site.evaluate(route('/a', 'A', 0))
    await expect.poll(() => pageViews(site)).toHaveLength(2)
    await site.evaluate(route('/b', 'B', 300))
    await expect.poll(() => pageViews(site)).toHaveLength(3)
    await site.goBack()
    await site.evaluate(() => {
      document.title = 'A again'
    })
    await expect.poll(() => pageViews(site)).toHaveLength(4)
    expect(await pageViews(site)).toEqual([
      ['/', '/', ''],
      ['/a', 'A', '/'],
      ['/b', 'B', '/a'],
      ['/a', 'A again', '/b'],
    ])
    expect((await names(site)).slice(0, 4)).toEqual(['page_view', 'page_leave', 'page_view', 'page_leave'])
  })

  test('a fragment is a page only for a router, and a redirect is none', async ({ site }) => {
    await capture(site)
    await site.evaluate(() => {
      location.hash = '#words'
    })
    await site.evaluate(() => {
      location.hash = '#/cart'
      document.title = 'Cart'
    })
    await expect.poll(() => pageViews(site)).toHaveLength(2)
    await site.evaluate(() => {
      history.pushState(null, '', '/old')
      history.replaceState(null, '', '/new')
      document.title = 'New'
    })
    await expect.poll(() => pageViews(site)).toHaveLength(3)
    expect((await pageViews(site)).map(([path, title]) => [path, title])).toEqual([
      ['/', '/'],
      ['/', 'Cart'],
      ['/new', 'New'],
    ])
  })

  test('the Navigation API is heard where there is one, and the history left alone', async ({ site }) => {
    await capture(site)
    expect(await site.evaluate(() => Object.hasOwn(history, 'pushState'))).toBe(false)
    await site.evaluate(() => {
      const { navigation } = window as unknown as {
        navigation: EventTarget & { navigate(url: string): void }
      }
      navigation.addEventListener('navigate', event => {
        const handler = async () => {
          document.title = 'Intercepted'
        }
        ;(event as unknown as { intercept(options: object): void }).intercept({ handler })
      })
      navigation.navigate('/intercepted')
    })
    await expect.poll(() => pageViews(site)).toHaveLength(2)
    expect((await pageViews(site))[1]).toEqual(['/intercepted', 'Intercepted', '/'])
    await site.evaluate(() => window.stopCapture())
    await site.evaluate(route('/after', 'After', 0))
    await site.waitForTimeout(100)
    expect(await pageViews(site)).toHaveLength(2)
  })

  test('without it, the history tells, and is put back', async ({ site }) => {
    await site.evaluate(() => {
      Object.defineProperty(window, 'navigation', { value: undefined })
    })
    await capture(site)
    await site.evaluate(route('/a', 'A', 50))
    await expect.poll(() => pageViews(site)).toHaveLength(2)
    expect((await pageViews(site))[1]).toEqual(['/a', 'A', '/'])
    await site.evaluate(() => window.stopCapture())
    expect(await site.evaluate(() => Object.hasOwn(history, 'pushState'))).toBe(false)
  })
})

test('a form in an open shadow root is begun, sent by Enter, and marked', async ({ site }) => {
  await capture(site, { forms: { fields: ['mail'] } })
  await site.getByLabel('mail').focus()
  await site.keyboard.type('me')
  await site.keyboard.press('Enter')
  await expect.poll(() => names(site)).toContain('sign_up')
  const all = await taken(site)
  expect(all.find(({ name }) => name === 'form_submit')?.props).toMatchObject({ mail: 'me' })
  expect(all.filter(({ name }) => name === 'form_start')).toHaveLength(1)
})

test('a copied text is told by its length', async ({ site }) => {
  await capture(site, { copy: true })
  await site.locator('#words').selectText()
  await site.keyboard.press('ControlOrMeta+c')
  await expect
    .poll(() => taken(site))
    .toContainEqual(expect.objectContaining({ name: 'copy', props: { length: 13 } }))
})

test('only clicks in vain are dead', async ({ site }) => {
  await capture(site, { deadClicks: true })
  for (const id of ['grows', 'opens', 'words', 'dead']) {
    await site.locator(`#${id}`).click()
    await site.waitForTimeout(1600)
  }
  await site.locator('#prevented').click()
  await expect
    .poll(async () =>
      (await taken(site)).filter(({ name }) => name === 'dead_click').map(({ props }) => props.element),
    )
    .toEqual(['button#dead', 'a#prevented'])
})

test('a link whose page is slow to come is not dead', async ({ site }) => {
  // A page on its way out answers no question.
  const told: string[] = []
  site.on('console', message => told.push(message.text()))
  await capture(site, { deadClicks: true, outbound: true })
  await site.locator('#slow').click({ noWaitAfter: true })
  await new Promise(resolve => setTimeout(resolve, 1800))
  expect(told).toEqual(['page_view'])
})

test('errors are counted, whether thrown or rejected', async ({ site }) => {
  await capture(site, { errors: true })
  await site.evaluate(() => {
    setTimeout(() => {
      throw new Error('with a name in it')
    })
    void Promise.reject(new Error('and here'))
  })
  await expect.poll(() => names(site)).toContain('exception')
  const { props } = (await taken(site)).find(({ name }) => name === 'exception')!
  expect(props).toEqual({ count: 2, fatal: false })
})

test('an element is seen once, also in an open shadow root, and one that comes later', async ({ site }) => {
  await capture(site, {
    events: [
      { event: 'view_promotion', on: 'visible', selector: '.offer', props: { id: '@data-id' } },
      { event: 'end', on: 'visible', selector: '#end' },
    ],
  })
  const seen = async () =>
    (await taken(site)).filter(({ name }) => name === 'view_promotion').map(({ props }) => props.id)
  await expect.poll(seen).toEqual(['deep'])
  await site.evaluate(() => {
    document.body.insertAdjacentHTML('afterbegin', '<p class="offer" data-id="late">Another</p>')
  })
  await expect.poll(seen).toEqual(['deep', 'late'])
  expect(await names(site)).not.toContain('end')
  await site.locator('#end').scrollIntoViewIfNeeded()
  await expect.poll(() => names(site)).toContain('end')
  await site.evaluate(() => scrollTo(0, 0))
  expect(await seen()).toEqual(['deep', 'late'])
})

test('a page that is hidden and shown again was read in two stretches', async ({ site }) => {
  await capture(site)
  await site.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  await expect.poll(() => names(site)).toEqual(['page_view', 'page_leave'])
  await site.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect.poll(() => names(site)).toEqual(['page_view', 'page_leave', 'page_view'])
})
