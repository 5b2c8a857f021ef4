// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Stop } from '../browser.ts'
import { captureVideo } from './video.ts'

let taken: [string, Record<string, unknown>][]
let stop: Stop

beforeEach(() => {
  taken = []
  document.body.innerHTML = '<video title="The kiln"></video><audio></audio>'
  stop = captureVideo((name, props) => taken.push([name, props as Record<string, unknown>]))
})
afterEach(() => stop())

/** Media have no time of their own here. */
function play(name: string, state: object = {}, selector = 'video') {
  const media = document.querySelector(selector)!
  const all = { currentTime: 0, duration: 200, currentSrc: 'https://shop.example/kiln.mp4', ...state }
  for (const [key, value] of Object.entries(all))
    Object.defineProperty(media, key, { value, configurable: true })
  media.dispatchEvent(new Event(name))
}

const told = () => taken.map(([name, { video_percent }]) => [name, video_percent])

test('a video is begun, watched by steps, and watched to its end, each once', () => {
  play('play')
  play('timeupdate', { currentTime: 10 })
  play('timeupdate', { currentTime: 60 })
  play('timeupdate', { currentTime: 61 })
  play('ended', { currentTime: 200 })
  play('play')
  play('timeupdate', { currentTime: 100 })
  play('ended', { currentTime: 200 })
  expect(told()).toEqual([
    ['video_start', 0],
    ['video_progress', 10],
    ['video_progress', 25],
    ['video_progress', 50],
    ['video_progress', 75],
    ['video_complete', 100],
  ])
})

test('it is told in GA4’s words', () => {
  play('play', { currentTime: 4.4, duration: 200.4 })
  expect(taken[0]![1]).toMatchObject({
    video_provider: 'html5',
    video_title: 'The kiln',
    video_url: 'https://shop.example/kiln.mp4',
    video_current_time: 4,
    video_duration: 200,
    video_percent: 0,
  })
})

test('another film in the same element is another video', () => {
  play('play')
  play('play', { currentSrc: 'https://shop.example/hands.mp4' })
  expect(taken).toHaveLength(2)
})

test('one that was playing already, and one without an end', () => {
  play('timeupdate', { currentTime: 5, duration: Number.POSITIVE_INFINITY })
  expect(told()).toEqual([['video_start', 0]])
  expect(taken[0]![1]).not.toHaveProperty('video_duration')
})

test('decoration and sounds are none', () => {
  play('play', { autoplay: true, muted: true, loop: true })
  play('timeupdate', { currentTime: 150 })
  play('play', {}, 'audio')
  expect(taken).toEqual([])
})

test('hears nothing after its stop', () => {
  stop()
  play('play')
  expect(taken).toEqual([])
})
