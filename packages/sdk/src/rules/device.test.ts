import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'

const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15'

test.each([
  [
    'iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    5,
    'mobile',
    'ios',
    'safari',
  ],
  [
    'LINE on Android',
    'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 Line/14.0',
    5,
    'mobile',
    'android',
    'line',
  ],
  [
    'Android tablet',
    'Mozilla/5.0 (Linux; Android 14; SM-X710) AppleWebKit/537.36 Chrome/130.0 Safari/537.36',
    5,
    'tablet',
    'android',
    'chrome',
  ],
  ['iPad, which says Mac', mac, 5, 'tablet', 'ios', 'safari'],
  ['Mac', mac, 0, 'desktop', 'macos', 'safari'],
  [
    'Edge',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0',
    0,
    'desktop',
    'windows',
    'edge',
  ],
  [
    'Firefox',
    'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
    0,
    'desktop',
    'linux',
    'firefox',
  ],
])('%s', (_, agent, touchPoints, type, os, browser) => {
  const device = deviceOf({ agent, touchPoints, pageLanguage: '', language: 'ja', width: 390 })
  expect(device).toEqual({ type, os, browser, language: 'ja', width: 390 })
})
