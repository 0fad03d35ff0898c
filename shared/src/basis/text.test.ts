import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../testing/runs.ts'
import { fits, isWithin, tidy, unitsOf, visibleLength } from './text.ts'

/** Marks that Unicode wants in another order: putting them in order takes the square of how many there are. */
const mountain = (height: number) => `a${'\u0301'.repeat(height)}${'\u0316'.repeat(height)}`
/** What people see as one character, however long. */
const ONE = {
  marks: mountain,
  'joined emoji': (length: number) => '👨\u200d'.repeat(length),
  syllables: (length: number) => '\u1100'.repeat(length),
  tags: (length: number) => `🏴${'\u{e0061}'.repeat(length)}`,
}

describe('what is dear to read', () => {
  test('a text longer than any is not looked into', () => {
    const long = mountain(200_000)
    expect(tidy(long)).toBe(long)
    expect(fits(long, 140)).toBe(false)
    expect(visibleLength(long)).toBe(long.length)
  })

  test('of marks in a row thirty are kept, before they are put in order', () => {
    expect(tidy(mountain(2_000)).length).toBeLessThanOrEqual(31)
    expect(tidy(mountain(10))).toBe(mountain(10).normalize('NFC'))
    const devanagari = 'क्ष्म्यं'
    expect(tidy(devanagari)).toBe(devanagari.normalize('NFC'))
  })

  test.each(Object.entries(ONE))('%s: one character to a reader is not one to keep', (_, make) => {
    const text = make(500)
    expect(visibleLength(text)).toBe(1)
    expect(isWithin(text, 28)).toBe(false)
  })

  test('what fits is never longer than its visible length allows', () => {
    const unit = fc.constantFrom('a', '\u0301', '\u0316', '👨', '\u200d', '\u1100', '\u0344', '\ufb2c', ' ')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 600 }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const kept = tidy(text)
        expect(tidy(kept)).toBe(kept)
        if (!fits(text, max)) return
        expect(kept.length).toBeLessThanOrEqual(unitsOf(max))
        expect(visibleLength(kept)).toBeLessThanOrEqual(max)
      }),
      runs(300),
    )
  })

  test('counting stops where it is known to be too long', () => {
    expect(visibleLength('a'.repeat(4_000), 28)).toBe(29)
    expect(visibleLength('abc', 28)).toBe(3)
  })
})
