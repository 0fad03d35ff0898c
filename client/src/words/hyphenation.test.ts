import { cardSize } from '@kring/shared/ground/card-size'
import { expect, test } from 'vitest'
import { hyphenateIn, hyphenation, loadHyphenation } from './hyphenation.ts'

test('nothing is fetched for words that need no hyphen', async () => {
  const before = hyphenation()
  await loadHyphenation('Rust in de klas')
  expect(hyphenation()).toBe(before)
})

test.each([
  ['Mentorgesprekkencyclus', 'Mentorgesprek-|kencyclus'],
  ['begeleidingsmogelijkheden', 'begeleidings-|mogelijkheden'],
  ['onderwijsassistenten', 'onderwijs-|assistenten'],
  ['leerlingvolgsysteem', 'leerling-|volgsysteem'],
  ['Voorleesvrijwilligers', 'Voorlees-|vrijwilligers'],
  ['intervisiebijeenkomsten', 'intervisie-|bijeenkomsten'],
])('Dutch compounds break where Dutch breaks them: %s', async (label, lines) => {
  await loadHyphenation(label)
  expect(cardSize(label, 1, hyphenation()).lines.join('|')).toBe(lines)
})

test('English words break where English breaks them', async () => {
  hyphenateIn('en')
  await loadHyphenation('responsibilities')
  expect(cardSize('responsibilities', 1, hyphenation()).lines.join('|')).toBe('respons-|ibilities')
})
