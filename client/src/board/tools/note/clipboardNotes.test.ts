import { expect, test } from 'vitest'
import { pastedFrom } from './clipboardNotes.ts'

test('the lines of any other program become notes', () => {
  expect(pastedFrom('Rust\nTijd').map(({ label }) => label)).toEqual(['Rust', 'Tijd'])
  expect(pastedFrom('')).toEqual([])
})
