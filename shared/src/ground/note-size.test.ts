import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../meeting.ts'
import { labels } from '../testing/labels.ts'
import { cardSize } from './card-size.ts'
import { noteSize, noteText } from './note-size.ts'

const words = (lines: readonly string[]) => lines.join(' ').replaceAll(/-\s|\s/g, '')

describe('a note on an open table', () => {
  test('shows all that was written, whatever it is', () => {
    fc.assert(
      fc.property(labels, labels, (label, text) => {
        const { lines } = noteSize({ label, text })
        expect(words(lines)).toBe(words([label, text]))
      }),
    )
  })

  test('grows with its text first, and shrinks its type then, never below what is still read', () => {
    const word = 'lezen '
    const sizes = [2, 6, 12, 18, 23].map((count) =>
      noteSize({ label: 'Elke ochtend', text: word.repeat(count).trim() }),
    )
    const types = sizes.map(({ fontSize }) => fontSize)
    expect(types).toEqual([...types].sort((one, other) => other - one))
    expect(types[1]).toBe(cardSize('Rust').fontSize)
    expect(sizes[1]!.height).toBeGreaterThan(cardSize('Elke ochtend').height)
    // At most as many characters as a card holds: the smallest type is what a foot under a label has.
    const full = noteSize({ label: 'm'.repeat(LIMITS.label), text: 'mm '.repeat(LIMITS.text / 3).trim() })
    expect(full.fontSize).toBeGreaterThanOrEqual(26)
    for (const { width } of sizes) expect(width).toBeLessThanOrEqual(420)
  })

  test('without a text it is a card as any other', () => {
    expect(noteSize({ label: 'Rust en ruimte', text: '' })).toEqual(cardSize('Rust en ruimte'))
  })

  test('what was typed on one line reads on, and what was typed on two stands on two', () => {
    expect(noteText({ label: 'Kinderen die elkaar', text: 'voorlezen in de eigen taal' })).toBe(
      'Kinderen die elkaar voorlezen in de eigen taal',
    )
    expect(noteText({ label: 'Rust', text: 'elke dag' })).toBe('Rust\nelke dag')
  })

  test('is as large wherever words are broken', () => {
    const note = { label: 'Samen werken aan', text: 'begeleidingsmogelijkheden en verantwoordelijkheden' }
    const other = noteSize(note, (word) => [word.slice(0, 5), word.slice(5)])
    expect([other.width, other.height]).toEqual([noteSize(note).width, noteSize(note).height])
  })
})
