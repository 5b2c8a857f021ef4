import { describe, expect, it } from 'vitest'
import { safeHref } from './href.ts'

describe('safeHref', () => {
  it.each([
    '/story',
    'story?x=1#y',
    '#reviews',
    '?q=tea',
    '//shop.example/a',
    'https://shop.example/',
    'http://shop.example/',
    'mailto:hello@shop.example',
    'tel:+81312345678',
    '',
  ])('allows %s', href => {
    expect(safeHref(href)).toBe(href)
  })

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://shop.example/1',
    'file:///etc/passwd',
    'https://',
  ])('refuses %j', href => {
    expect(safeHref(href)).toBeUndefined()
  })
})
