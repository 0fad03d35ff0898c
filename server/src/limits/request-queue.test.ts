import { expect, test } from 'vitest'
import { RequestQueue } from './request-queue.ts'

/** @returns after everything that is due in this turn of the event loop */
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('so many begin in one turn, the others in order in the next ones, and then it is as at first', async () => {
  const queue = new RequestQueue(3)
  const begun: number[] = []
  const come = (from: number, to: number) => {
    for (let i = from; i <= to; i++) void queue.take().then(() => begun.push(i))
  }
  come(1, 7)
  await Promise.resolve()
  expect(begun).toEqual([1, 2, 3])
  await turn()
  expect(begun).toEqual([1, 2, 3, 4, 5, 6])
  come(8, 8)
  await turn()
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  await turn()
  await turn()
  come(9, 11)
  await Promise.resolve()
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
})
