import { describe, expect, test } from 'vitest'
import type { RemotePresence } from '../../meeting/presence.ts'
import { RemotePointers } from './RemotePointers.ts'

const names: Record<string, string> = { samira: 'Samira', joris: 'Joris' }
const nameOf = (member: string) => names[member]
const samira: RemotePresence = { client: 1, member: 'samira', role: 'participant' }

const homeOf = () => undefined

describe('the hands of the others', () => {
  test('hold cards under the name of whom they act for', () => {
    const hands = new RemotePointers()
    const wall: RemotePresence = {
      client: 9,
      member: 'screen',
      role: 'screen',
      as: 'joris',
      drag: { card: 'a', x: 1, y: 2 },
    }
    expect(hands.hear([wall], 0, homeOf).held).toEqual([{ card: 'a', at: { x: 1, y: 2 }, member: 'joris' }])
  })

  test('tell which cards were let go', () => {
    const hands = new RemotePointers()
    hands.hear([{ ...samira, drag: { card: 'a', x: 1, y: 2 } }], 0, homeOf)
    expect(hands.hear([samira], 33, homeOf).letGo).toEqual(['a'])
    expect(hands.hear([samira], 66, homeOf).letGo).toEqual([])
  })

  test('point with a name, until they have not moved for a while', () => {
    const hands = new RemotePointers()
    hands.hear([{ ...samira, cursor: { x: 10, y: 10 } }], 0, homeOf)
    expect(hands.arrows(10, nameOf)).toEqual([
      { client: 1, member: 'samira', at: { x: 10, y: 10 }, name: 'Samira', faded: false },
    ])
    expect(hands.next(100)).toBe(3900)
    expect(hands.arrows(4000, nameOf)[0]?.faded).toBe(true)
    expect(hands.next(4000)).toBeNull()
  })

  test('show nothing of a device that is nobody', () => {
    const hands = new RemotePointers()
    hands.hear([{ ...samira, member: 'screen', cursor: { x: 1, y: 1 } }], 0, homeOf)
    expect(hands.arrows(1, nameOf)).toEqual([])
  })

  test('every hand of a wall holds its card, and each is let go by itself', () => {
    const hands = new RemotePointers()
    const wall = { client: 9, member: 'wall', role: 'screen' as const }
    const [left, right] = [{ drag: { card: 'a', x: 1, y: 2 } }, { drag: { card: 'b', x: 3, y: 4 } }]
    const both = hands.hear([{ ...wall, ...left, more: [right] }], 0, homeOf)
    expect(both.held.map(({ card, at }) => [card, at.x])).toEqual([
      ['a', 1],
      ['b', 3],
    ])
    const one = hands.hear([{ ...wall, ...right }], 10, homeOf)
    expect(one.letGo).toEqual(['a'])
    expect(one.held.map(({ card }) => card)).toEqual(['b'])
  })
})
