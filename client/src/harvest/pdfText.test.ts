import { expect, test } from 'vitest'
import { piecesOf } from './pdfText.ts'

const seen = (line: string, base: 'ltr' | 'rtl') => piecesOf(line, base).map(({ text }) => text)

test('words that run to the left stand in that order, each with its letters as they are read', () => {
  expect(seen('שלום לכולם', 'rtl')).toEqual(['לכולם', ' ', 'שלום'])
  expect(seen('السلام عليكم', 'rtl')).toEqual(['عليكم', ' ', 'السلام'])
})

test('beside words that run to the right, and numbers, each keeps its own direction', () => {
  expect(seen('Team שלום לכולם vandaag', 'ltr')).toEqual(['Team', ' ', 'לכולם', ' ', 'שלום', ' ', 'vandaag'])
  expect(seen('כיתה 12 של Anna', 'rtl')).toEqual(['Anna', ' ', 'של', ' ', '12', ' ', 'כיתה'])
})

test('brackets and a question mark are on the side where they are read', () => {
  expect(seen('למה (עכשיו)?', 'rtl')).toEqual(['?(', 'עכשיו', ')', ' ', 'למה'])
})
