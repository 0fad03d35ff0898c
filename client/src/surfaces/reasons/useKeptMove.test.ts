import type { Move } from '@kring/shared/meeting'
import { expect, test } from 'vitest'
import { keptMove } from './useKeptMove.ts'

const move = (id: string, at: number): Move => ({ id, at }) as Move

test('the field stays while the board has a move and its maker is not known yet', () => {
  const mine = move('mine', 2)
  expect(keptMove(null, mine, [mine])).toBe(mine)
  // The board came first: the move lies there, nobody is known to have made it.
  expect(keptMove('mine', undefined, [mine])).toBe(mine)
  expect(keptMove('mine', mine, [mine])).toBe(mine)
})

test('an earlier move of one’s own does not take the field from the newest', () => {
  const [earlier, newest] = [move('earlier', 1), move('newest', 2)]
  expect(keptMove('newest', earlier, [earlier, newest])).toBe(newest)
})

test('a newer move of one’s own takes its place, and a move that is gone lets go', () => {
  const [earlier, newest] = [move('earlier', 1), move('newest', 2)]
  expect(keptMove('earlier', newest, [earlier, newest])).toBe(newest)
  expect(keptMove('gone', undefined, [earlier])).toBeUndefined()
})
