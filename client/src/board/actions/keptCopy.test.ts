import { expect, test } from 'vitest'
import type { Presences } from '../../meeting/presence.ts'
import type { Copied } from '../tools/things/copied.ts'
import { keepCopy, keptCopy, keptCopyOf } from './keptCopy.ts'

const presence = (): Presences => ({ set: () => undefined, subscribe: () => () => undefined })
const COPIED: Copied = {
  cards: [{ id: 'a', label: 'Rust', text: '', colour: 0, x: 0, y: 0 }],
  marks: [],
}

test('what one person copied in one meeting is there for them, and for nobody after them', () => {
  const [alice, bob] = [presence(), presence()]
  keepCopy(alice, COPIED)
  expect(keptCopy(alice)).toBe(COPIED)
  expect(keptCopyOf(alice, 'Rust')).toBe(COPIED)
  expect(keptCopyOf(alice, 'iets anders')).toBeNull()
  expect(keptCopy(bob)).toBeNull()
  expect(keptCopyOf(bob, 'Rust')).toBeNull()
})
