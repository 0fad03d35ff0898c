import { expect, test, vi } from 'vitest'
import type { Presences } from '../../../meeting/presence.ts'
import { newBoardKit } from '../../model/kit.ts'
import { actOnKey } from './actOnKey.ts'

function removing(cards: string[], marks: string[]) {
  const kit = newBoardKit('laptop', { set: () => {} } as unknown as Presences)
  kit.selection.choose(cards, marks)
  const remove = vi.fn()
  const parts = { kit, listener: { remove } } as unknown as Parameters<typeof actOnKey>[1]
  return { used: actOnKey({ kind: 'remove' }, parts), remove }
}

test('Delete takes chosen notes away, and leaves the key to the drawings that are chosen with them', () => {
  const both = removing(['note'], ['arrow'])
  expect(both.remove).toHaveBeenCalledWith(['note'])
  expect(both.used).toBe(false)
  expect(removing(['note'], []).used).toBe(true)
  const drawn = removing([], ['arrow'])
  expect(drawn.remove).not.toHaveBeenCalled()
  expect(drawn.used).toBe(false)
})
