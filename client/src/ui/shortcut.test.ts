import { expect, test } from 'vitest'
import { isCommandEnter, shortcutOf } from './shortcut.ts'

test.each([
  ['Russian', 'я', 'KeyZ', 'z'],
  ['Russian, Caps Lock', 'Ф', 'KeyA', 'a'],
  ['Ukrainian', 'т', 'KeyN', 'n'],
  ['Greek', 'ζ', 'KeyZ', 'z'],
  ['Arabic', 'ئ', 'KeyZ', 'z'],
  ['Arabic, two letters on one key', 'لا', 'KeyB', 'b'],
  ['Hebrew', 'ז', 'KeyZ', 'z'],
  ['Hebrew, no letter at that place', "'", 'KeyW', 'w'],
  ['Hangul', 'ㅋ', 'KeyZ', 'z'],
  ['full-width Latin', 'ｚ', 'KeyZ', 'z'],
])('%s: by the place of the key', (_, key, code, letter) => {
  expect(shortcutOf({ key, code })).toBe(letter)
})

test.each([
  ['QWERTZ', 'z', 'KeyY', 'z'],
  ['AZERTY', 'a', 'KeyQ', 'a'],
  ['Dvorak', 'z', 'Slash', 'z'],
  ['Dvorak, a sign where Z is elsewhere', ';', 'KeyZ', ';'],
  ['Bépo, a letter with an accent', 'é', 'KeyW', 'é'],
  ['a key with a name', 'Enter', 'Enter', 'enter'],
  ['no code, as from a remote control', 'n', '', 'n'],
])('%s: by what it types', (_, key, code, letter) => {
  expect(shortcutOf({ key, code })).toBe(letter)
})

test('Enter with Control or Command', () => {
  const held = { key: 'Enter', ctrlKey: false, metaKey: false }
  expect(isCommandEnter(held)).toBe(false)
  expect(isCommandEnter({ ...held, ctrlKey: true })).toBe(true)
  expect(isCommandEnter({ ...held, metaKey: true })).toBe(true)
})
