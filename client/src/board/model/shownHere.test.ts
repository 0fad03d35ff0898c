import { SCREEN } from '@kring/shared/meeting'
import type { Presence } from '@kring/shared/protocol/presence'
import { stampPresence } from '@kring/shared/protocol/presence'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { ShownHere } from './shownHere.ts'

function shown() {
  const said: Presence[] = []
  const here = new ShownHere({ set: (now) => said.push(now), subscribe: () => () => undefined })
  return { here, now: () => said.at(-1), said }
}

test('every hand is shown with what it holds, and no more once it let go', () => {
  const { here, now, said } = shown()
  const [one, other] = [
    { drag: { card: 'a', x: 1, y: 2 } },
    { carry: { ids: ['b', 'c'], right: 3, down: 4 } },
  ]
  here.show({ cursor: { x: 5, y: 5 } })
  here.hold('left', one)
  here.hold('right', other)
  expect(now()).toEqual({ cursor: { x: 5, y: 5 }, ...one, more: [other] })
  here.hold('left', null)
  expect(now()).toEqual({ cursor: { x: 5, y: 5 }, ...other })
  here.hold('left', null)
  expect(said).toHaveLength(4)
  here.empty()
  expect(now()).toEqual({ cursor: null })
})

test('many hands that draw and carry a lot stay within what the server hears', () => {
  const { here, now } = shown()
  const board = new Table({}, 'free').join('Bob')
  const ids = Array.from({ length: 40 }, (_, index) => `kaart-${index}`)
  const points = Array.from({ length: 160 }, (_, index) => -11_000 - index)
  for (let hand = 0; hand < 12; hand++) {
    const ink = { tool: 'pen' as const, colour: 3, width: 8, points }
    here.hold(`${hand}`, hand % 3 === 0 ? { carry: { ids, right: -1000, down: 1000 } } : { ink })
  }
  const said = JSON.stringify(now())
  expect(new TextEncoder().encode(said).length).toBeLessThan(3 * 1024)
  expect(stampPresence(board.meeting, SCREEN, now())).not.toBeNull()
  expect(now()?.more).toHaveLength(9)
})
