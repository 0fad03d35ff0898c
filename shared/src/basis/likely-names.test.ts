import { expect, test } from 'vitest'
import { likelyNamesIn } from './likely-names.ts'

test.each([
  ['Ik wil dat Sanne begrijpt wat ik zie', ['Sanne']],
  ['Sanne vindt dat ik te streng ben', ['Sanne']],
  ['gesprek met mevrouw Jansens over Bilal’s cijfers', ['Jansens', 'Bilal']],
  ['I want Thomas to hear me', ['Thomas']],
  ['Wat vroeg Anne-Marie?', ['Anne-Marie']],
  ['Dit is goed.\nEn Wout ook', ['Wout']],
])('a name is found in “%s”', (text, names) => {
  expect(likelyNamesIn(text)).toEqual(names)
})

test.each([
  'De ouder van M. wil weten hoe het gaat. Hij is ongerust.',
  'J. en ik praten morgen',
  'Waarom is het zo? Dat wil ik weten. Misschien weet zij het',
  '- Wat zie je thuis?\n- Hoe gaat het met rekenen?',
  'Het gaat over Nederlands en over de toets van Frans op maandag',
  'De leerling heeft ADHD en zit in 3 HAVO',
  'In april, met Pasen, staat het op Smartschool',
  'What do I want? I want to know on Monday in English',
  '“Begrip is nog geen akkoord”, zei ik',
  'Mijn boodschap: Het kan zo niet verder',
  'Respect is voor mij belangrijk',
  '',
])('nothing is taken for a name in “%s”', (text) => {
  expect(likelyNamesIn(text)).toEqual([])
})

test('no more than three are told, each once', () => {
  expect(likelyNamesIn('met Sanne, Wout, Sanne, Bram en Tim')).toEqual(['Sanne', 'Wout', 'Bram'])
})
