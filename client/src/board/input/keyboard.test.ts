import { expect, test } from 'vitest'
import { hasKeys } from './keyboard.ts'

class Part {
  constructor(private readonly parts: readonly Part[] = []) {}
  contains(other: unknown): boolean {
    return other === this || this.parts.some((part) => part.contains(other))
  }
}

const button = new Part()
const board = new Part([button])
const section = new Part([board])
const field = new Part()
const body = new Part([section, field])
const held = (focused: Part | null, isTouched: boolean) =>
  hasKeys(board, focused as unknown as Node | null, isTouched)

test('a board that was touched has the keys, also where the press gave the focus to what it lies in', () => {
  for (const around of [null, body, section]) {
    expect(held(around, true)).toBe(true)
    expect(held(around, false)).toBe(false)
  }
})

test('what has the focus on the board gives it the keys, what has it elsewhere takes them', () => {
  expect(held(button, false)).toBe(true)
  expect(held(field, true)).toBe(false)
})
