import { newCard } from '@kring/shared/meeting'
import { expect, test } from 'vitest'
import { tellingLabel } from './telling.ts'

const cards = (...labels: string[]) =>
  labels.map((label, index) => newCard({ id: `c${index}`, label, text: '', zone: 'keep' }))

test('the label whose words come back in the others is suggested', () => {
  expect(tellingLabel(cards('Stilte', 'Rust in de klas', 'Meer rust'))).toBe('Rust in de klas')
})

test('of labels that say as much the longest is suggested, and small words count for nothing', () => {
  expect(tellingLabel(cards('Tijd', 'Tijd in de dag', 'Op tijd'))).toBe('Tijd in de dag')
  expect(tellingLabel(cards('De zee', 'De bergen'))).toBe('De bergen')
})

test('of no cards there is no name', () => {
  expect(tellingLabel([])).toBe('')
})
