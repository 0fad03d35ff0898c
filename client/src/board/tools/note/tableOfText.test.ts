import { describe, expect, it } from 'vitest'
import { placesAround, tableOfText } from './tableOfText.ts'

describe('notes from pasted text', () => {
  it('are its lines, without bullets and empty ones, in a tidy grid', () => {
    const notes = tableOfText('- Rust\r\n\r\n• Ruimte\r\n3. Tijd\n  ')
    expect(notes).toEqual([
      { label: 'Rust', text: '', column: 0, row: 0 },
      { label: 'Ruimte', text: '', column: 1, row: 0 },
      { label: 'Tijd', text: '', column: 0, row: 1 },
    ])
  })

  it('are the cells of a spreadsheet, each in its column', () => {
    const notes = tableOfText('Sterk\tZwak\nTeam\t\n\tTijd')
    expect(notes.map(({ label, column, row }) => [label, column, row])).toEqual([
      ['Sterk', 0, 0],
      ['Zwak', 1, 0],
      ['Team', 0, 1],
      ['Tijd', 1, 2],
    ])
  })

  it('have what stands below a break in their cell as their text', () => {
    const notes = tableOfText('"Rust\nin de klas"\tTijd\r\n·\tRuimte\t')
    expect(notes).toEqual([
      { label: 'Rust', text: 'in de klas', column: 0, row: 0 },
      { label: 'Tijd', text: '', column: 1, row: 0 },
      { label: 'Ruimte', text: '', column: 0, row: 1 },
    ])
  })

  it('keep every word of a long line', () => {
    const [note] = tableOfText('Een lange gedachte die niet op een briefje past')
    expect(`${note?.label} ${note?.text}`).toBe('Een lange gedachte die niet op een briefje past')
  })

  it('lie around the place they are pasted at', () => {
    const places = placesAround(tableOfText('a\nb\nc\nd'), { x: 100, y: 100 })
    expect(places.reduce((sum, { x }) => sum + x, 0)).toBe(400)
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(4)
  })
})
