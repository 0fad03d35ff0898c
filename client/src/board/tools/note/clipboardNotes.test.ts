import { newCard } from '@kring/shared/meeting'
import { describe, expect, it } from 'vitest'
import { copiedFrom, KRING, pastedFrom } from './clipboardNotes.ts'

const card = (label: string, x: number, y: number, colour = 0, text = '') => ({
  ...newCard({ id: label, label, text, zone: 'table' }),
  x,
  y,
  colour,
})
const clipboard = (held: Record<string, string>) => ({ getData: (type: string) => held[type] ?? '' })

describe('notes on the clipboard', () => {
  it('come back as they lay, with their colour', () => {
    const { plain, kring } = copiedFrom([card('Rust', 0, 0, 3), card('Tijd', 400, 0, 5, 'Elke dag')], () => 1)
    expect(plain).toBe('Rust\nTijd – Elke dag')
    const [one, other] = pastedFrom(clipboard({ [KRING]: kring, 'text/plain': plain }))
    expect(one).toMatchObject({ label: 'Rust', colour: 3 })
    expect(other).toMatchObject({ label: 'Tijd', text: 'Elke dag', colour: 5 })
    expect((other?.right ?? 0) - (one?.right ?? 0)).toBe(400)
  })

  it('come from the lines of any other program', () => {
    expect(pastedFrom(clipboard({ 'text/plain': 'Rust\nTijd' })).map(({ label }) => label)).toEqual([
      'Rust',
      'Tijd',
    ])
  })

  it('are only what is well formed, whoever wrote it', () => {
    const forged = JSON.stringify([{ label: 7 }, null, { label: 'Rust', text: '', colour: 99, right: 'x' }])
    expect(pastedFrom(clipboard({ [KRING]: forged }))).toEqual([
      { label: 'Rust', text: '', right: 0, down: 0, colour: 0 },
    ])
    expect(pastedFrom(clipboard({ [KRING]: '{', 'text/plain': '' }))).toEqual([])
  })
})
