import { expect, test } from 'vitest'
import { namesIn } from './names.ts'

test.each([
  ['Anna vroeg goed door', ['Anna']],
  ['goed dat anna doorvroeg', ['Anna']],
  ['Annas vraag', ['Anna']],
  ['Anna’s vraag', ['Anna']],
  ['“ANNA”, zei iemand', ['Anna']],
  ['De annalen', []],
  ['Marianna', []],
  ['', []],
])('in “%s” stands %j', (text, found) => {
  expect(namesIn(text, ['Anna'])).toEqual(found)
})

test('what letters carry makes no difference, on either side', () => {
  expect(namesIn('Rene en Zoe praatten', ['René', 'Zoë', 'Ann'])).toEqual(['René', 'Zoë'])
  expect(namesIn('René en Zoë praatten', ['Rene', 'Zoe'])).toEqual(['Rene', 'Zoe'])
  expect(namesIn('Soren, Lukasz en Muller', ['Søren', 'Łukasz', 'Müller'])).toHaveLength(3)
  expect(namesIn('Zoe\u0308 vroeg', ['Zoë'])).toEqual(['Zoë'])
  expect(namesIn('Иван спросил', ['Иван'])).toEqual(['Иван'])
})

test('any of somebody’s names is theirs; what stands between them is nobody’s', () => {
  const names = ['Jan van der Berg', 'Anne-Marie', 'Mo']
  expect(namesIn('mevrouw Berg', names)).toEqual(['Jan van der Berg'])
  expect(namesIn('ik zag van alles, op tijd', names)).toEqual([])
  expect(namesIn('Marie wachtte', names)).toEqual(['Anne-Marie'])
  expect(namesIn('Mo luisterde', names)).toEqual(['Mo'])
})

test('a short name that is also a word counts only with its capital', () => {
  expect(namesIn('wie wil, begint', ['Wil'])).toEqual([])
  expect(namesIn('daarna vroeg Wil door', ['Wil'])).toEqual(['Wil'])
})
