import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign, bySite, choose, variantOf } from './assignment.ts'
import vectors from './assignment.vectors.json'
import { bucket } from './bucket.ts'
import type { Campaign } from './config.ts'
import { modal } from './testing/engine-of.ts'
import { moment } from './testing/moments.ts'

const campaign = (more: Partial<Campaign> = {}): Campaign => ({ id: 'c', on: 'search', show: modal, ...more })
const as = (visitor: string, member?: string) => moment(0, { visitor, member })
const anyVisitor = fc.string({ minLength: 1 })

describe('assignment', () => {
  it('is by cumulative shares of the bucket', () => {
    const variants = [1, 2, 1].map((share, i) => ({ id: `v${i}`, share, show: modal }))
    fc.assert(
      fc.property(anyVisitor, visitor => {
        const place = bucket('c', visitor)
        const expected = place < 0.25 ? 'v0' : place < 0.75 ? 'v1' : 'v2'
        expect(assign(campaign({ variants }), undefined, as(visitor)).variant).toBe(expected)
      }),
    )
  })

  it('gives equal shares where the config names none', () => {
    const variants = [
      { id: 'a', show: modal },
      { id: 'b', show: modal },
    ]
    fc.assert(
      fc.property(anyVisitor, visitor => {
        const { variant } = assign(campaign({ variants }), undefined, as(visitor))
        expect(variant).toBe(bucket('c', visitor) < 0.5 ? 'a' : 'b')
      }),
    )
  })

  it.each(vectors.chooseVariation as [string, number, number[], number][])(
    'chooses as GrowthBook does: %s',
    (_, place, shares, expected) => {
      const variants = shares.map((share, i) => ({ id: `${i}`, share, show: modal }))
      expect(choose(variants, place)).toMatchObject({ id: String(expected) })
    },
  )

  it.each(vectors.getBucketRange as [string, number[], [number, number][]][])(
    'divides as GrowthBook does: %s',
    (_, shares, ranges) => {
      const variants = shares.map((share, i) => ({ id: `${i}`, share, show: modal }))
      ranges.forEach(([from, until], i) => {
        for (const place of [from, until - 0.0001]) expect(choose(variants, place)?.id).toBe(`${i}`)
      })
    },
  )

  it('gives nobody a variant with no share', () => {
    const variants = [
      { id: 'none', share: 0, show: modal },
      { id: 'all', show: modal },
    ]
    fc.assert(
      fc.property(anyVisitor, visitor => {
        expect(assign(campaign({ variants }), undefined, as(visitor)).variant).toBe('all')
      }),
    )
  })

  it('holds out the site’s share of visitors from every campaign', () => {
    fc.assert(
      fc.property(anyVisitor, fc.double({ min: 0, max: 1, noNaN: true }), (visitor, holdout) => {
        const { heldOut } = assign(campaign(), bySite(holdout, as(visitor)), as(visitor))
        const place = bucket('holdout', visitor)
        expect(heldOut).toEqual(place < holdout ? { by: 'site', needed: holdout, found: place } : undefined)
      }),
    )
  })

  it('holds out a campaign’s share from that campaign, whatever the variant', () => {
    fc.assert(
      fc.property(anyVisitor, fc.double({ min: 0, max: 1, noNaN: true }), (visitor, holdout) => {
        const one = campaign({ holdout, variants: [{ id: 'v', show: modal }] })
        const place = bucket('holdout:c', visitor)
        const heldOut = { by: 'campaign', needed: holdout, found: place }
        expect(assign(one, undefined, as(visitor))).toEqual({
          variant: 'v',
          message: modal,
          ...(place < holdout && { heldOut }),
        })
      }),
    )
  })

  it('shows everybody with no hold-out and nobody with a whole one', () => {
    fc.assert(
      fc.property(anyVisitor, visitor => {
        expect(assign(campaign({ holdout: 0 }), undefined, as(visitor)).heldOut).toBeUndefined()
        expect(assign(campaign({ holdout: 1 }), undefined, as(visitor)).heldOut?.by).toBe('campaign')
        expect(assign(campaign(), bySite(1, as(visitor)), as(visitor)).heldOut?.by).toBe('site')
      }),
    )
  })

  it('is by member on every device of theirs, and by visitor while the member is not known', () => {
    const variants = [
      { id: 'a', show: modal },
      { id: 'b', show: modal },
    ]
    const byMember = campaign({ variants, assignBy: 'member', holdout: 0.5 })
    fc.assert(
      fc.property(anyVisitor, anyVisitor, anyVisitor, (one, other, member) => {
        expect(assign(byMember, undefined, as(one, member))).toEqual(
          assign(byMember, undefined, as(other, member)),
        )
        expect(assign(byMember, undefined, as(one))).toEqual(assign(byMember, undefined, as(one, one)))
      }),
    )
  })

  it('takes a variant that shows nothing for a control group, due where its siblings would be', () => {
    const variants = [
      { id: 'control', show: 'nothing' as const },
      { id: 'message', show: modal },
    ]
    const control = 'abcdefgh'.split('').find(visitor => bucket('c', visitor) < 0.5)!
    expect(assign(campaign({ variants }), undefined, as(control))).toEqual({
      variant: 'control',
      message: modal,
      heldOut: { by: 'variant', needed: 'message', found: 'nothing' },
    })
    expect(variantOf(campaign({ variants }), as(control))).toEqual({ variant: 'control' })
    expect(variantOf(campaign(), as(control))).toEqual({})
  })
})
