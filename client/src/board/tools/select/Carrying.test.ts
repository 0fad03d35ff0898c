import type { Box } from '@kring/shared/ground/world'
import { expect, test, vi } from 'vitest'
import type { Presences } from '../../../meeting/presence.ts'
import { type Held, newBoardKit } from '../../model/kit.ts'
import { Carrying, type CarryingParts } from './Carrying.ts'

const LIES: Record<string, Box> = {
  one: { x: 0, y: 0, width: 200, height: 100 },
  other: { x: 600, y: 300, width: 200, height: 100 },
}

/** A whiteboard with two notes and a drawing, and one hand with these keys. */
function carrying(held: Partial<Held> = {}) {
  const kit = newBoardKit('laptop', { set: () => undefined } as unknown as Presences)
  kit.held = { shift: false, alt: false, control: false, ...held }
  const double = vi.fn<NonNullable<typeof kit.double>>()
  kit.double = double
  const table = { hold: vi.fn(), drop: vi.fn(), back: vi.fn() }
  const place = vi.fn(() => true)
  const parts = {
    kit,
    table: { ...table, boxOf: (card: string) => LIES[card], lying: () => Object.entries(LIES) },
    cues: { guide: () => undefined, say: () => undefined },
    listener: { place },
    picture: () => ({
      sorts: true,
      mayPile: false,
      ground: { ground: { kind: 'open' } },
      leave: () => ({ zones: ['table'] }),
      isFixed: () => false,
      zoneOf: () => 'table',
      zoneAt: () => 'table',
      landsIn: () => undefined,
      stored: (at: unknown) => at,
      why: () => undefined,
      together: (cards: Iterable<string>, marks: Iterable<string>) => ({
        cards: new Set(cards),
        marks: new Set(marks),
      }),
    }),
    view: () => ({ scale: 1, left: 0, top: 0 }),
    explain: () => undefined,
    outlined: () => undefined,
  } as unknown as CarryingParts
  return { hand: new Carrying(parts), kit, double, place, ...table }
}

test('what is carried is pulled to line up, and with Ctrl it stays where the hand is', () => {
  const { hand, hold } = carrying()
  hand.lift('one')
  hand.carry('one', { x: 300, y: 295 })
  expect(hold).toHaveBeenLastCalledWith('one', expect.objectContaining({ x: 300, y: 300 }))
  const free = carrying({ control: true })
  free.hand.lift('one')
  free.hand.carry('one', { x: 300, y: 295 })
  expect(free.hold).toHaveBeenLastCalledWith('one', expect.objectContaining({ x: 300, y: 295 }))
})

test('with Alt a double of all that is carried comes to lie there, and what it was made of goes back', () => {
  const { hand, kit, double, place, back } = carrying({ alt: true, control: true })
  kit.selection.choose(['one'], ['box'])
  hand.lift('one')
  hand.carry('one', { x: 300, y: 295 })
  hand.end('one')
  expect(double.mock.calls).toEqual([[['one'], ['box'], 300, 295]])
  expect(back).toHaveBeenCalledWith('one', expect.any(Number))
  expect(place).not.toHaveBeenCalled()
  const plain = carrying({ control: true })
  plain.hand.lift('one')
  plain.hand.carry('one', { x: 300, y: 295 })
  plain.hand.end('one')
  expect(plain.double).not.toHaveBeenCalled()
  expect(plain.place.mock.calls).toEqual([[[{ card: 'one', zone: 'table', x: 300, y: 295 }]]])
})
