import type { Move } from '@kring/shared/meeting'
import { expect, test } from 'vitest'
import { keptMove } from './useKeptMove.ts'

const move = (id: string, at: number): Move => ({ id, at }) as Move
const gone = () => false

test('the field stays while the board has a move and its maker is not known yet', () => {
  const mine = move('mine', 2)
  expect(keptMove(null, mine, [mine], gone)).toBe(mine)
  // The board came first: the move lies there, nobody is known to have made it.
  expect(keptMove(mine, undefined, [mine], gone)).toBe(mine)
  expect(keptMove(mine, mine, [mine], gone)).toBe(mine)
})

test('an earlier move of one’s own does not take the field from the newest', () => {
  const [earlier, newest] = [move('earlier', 1), move('newest', 2)]
  expect(keptMove(newest, earlier, [earlier, newest], gone)).toBe(newest)
})

test('a newer move of one’s own takes its place, and a move that is gone lets go', () => {
  const [earlier, newest] = [move('earlier', 1), move('newest', 2)]
  expect(keptMove(earlier, newest, [earlier, newest], gone)).toBe(newest)
  expect(keptMove(newest, undefined, [earlier], gone)).toBeUndefined()
})

test('the field stays while the card lies where it was moved to and the move is not known yet', () => {
  const mine = move('mine', 2)
  expect(keptMove(mine, undefined, [], () => true)).toBe(mine)
  expect(keptMove(mine, move('newer', 3), [], () => true)?.id).toBe('newer')
  expect(keptMove(null, undefined, [], () => true)).toBeUndefined()
})
