import { expect, test } from 'vitest'
import { feel } from '../../words/nl/feel.ts'
import { ACTIONS } from './all.ts'
import { pressed } from './shortcuts.ts'

const keys = (key: string, held: Partial<KeyboardEvent> = {}, code = '') =>
  pressed({ key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

test('every action has its words, a name of its own, and a key nobody else has, save where only one can be done', () => {
  expect(ACTIONS.map(({ name }) => name).filter((name) => !Object.hasOwn(feel.act, name))).toEqual([])
  expect(new Set(ACTIONS.map(({ name }) => name)).size).toBe(ACTIONS.length)
  const taken = ACTIONS.flatMap((action) => action.keys ?? [])
  expect(taken.filter((key, index) => taken.indexOf(key) !== index)).toEqual(['Mod+Shift+l'])
})

test('a key is read with what is held beside it, as every keyboard types it', () => {
  expect(keys('g', { ctrlKey: true })).toBe('Mod+g')
  expect(keys('G', { metaKey: true, shiftKey: true })).toBe('Mod+Shift+g')
  expect(keys('ф', { ctrlKey: true }, 'KeyA')).toBe('Mod+a')
  expect(keys('@', { shiftKey: true }, 'Digit2')).toBe('Shift+2')
  expect(keys('à', {}, 'Digit0')).toBe('0')
  expect(keys('Backspace')).toBe('backspace')
  // A Belgian keyboard types brackets with AltGr.
  expect(keys('[', { ctrlKey: true, altKey: true }, 'BracketLeft')).toBe('[')
  expect(keys('d', { ctrlKey: true, altKey: true }, 'KeyD')).not.toBe('Mod+d')
})
