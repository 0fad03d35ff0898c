import { expect, test } from 'vitest'
import { looksAlike, shortNames, tidyName } from './name.ts'

test.each([
  ['soft hyphens', 'An\u00adna', 'Anna'],
  ['tags', 'Anna\u{e0041}\u{e0042}\u{e007f}', 'Anna'],
  ['selectors and fillers', 'A\u034fn\ufe01n\u3164a', 'Anna'],
  ['joiners that join nothing', '\u200dAnna\u200c', 'Anna'],
  ['a heap of marks', `A${'\u0301\u0316'.repeat(115)}nna`, 'A\u0301\u0316\u0301\u0316nna'],
])('a name is kept without %s', (_, typed, kept) => {
  expect(tidyName(typed)).toBe(kept)
})

test.each(['Zoë', 'نگار\u200cسادات', '👩🏽\u200d🏫 Els', '❤\ufe0f', 'Nguyễn', 'รุ้ง'])(
  'what a name needs stays: %s',
  (name) => {
    expect(tidyName(name)).toBe(name)
  },
)

test('names look alike when most readers would take one for the other', () => {
  expect(looksAlike('Zoë de Wit', 'zoe  DE-wit')).toBe(true)
  expect(looksAlike('An\u00adna', 'Anna')).toBe(true)
  const typed = [
    ['Łukasz', 'lukasz'],
    ['Øyvind', 'Oyvind'],
    ['Işıl', 'ISIL'],
    ['Weiß', 'WEISS'],
    ['Ｚｏｅ', 'Zoë'],
  ]
  expect(typed.filter(([one = '', other = '']) => !looksAlike(one, other))).toEqual([])
  expect(looksAlike('Anna', 'Anne')).toBe(false)
  expect(looksAlike('👩', '👨')).toBe(false)
})

test('where there is no room, people are called by as much of their name as tells them apart', () => {
  const names = [
    'Anna de Wit',
    'Anna Bos',
    'Jo',
    'Piet van den Broeck',
    'Piet van den Broeck B',
    'Li Na',
    'Jo B',
  ]
  expect(shortNames(names)).toEqual(['Anna de Wit', 'Anna Bos', 'Jo', 'Piet', 'Piet B', 'Li', 'Jo B'])
})
