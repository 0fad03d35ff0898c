import type { Json } from '@kring/shared/basis/json'
import type { Records } from '@kring/shared/projection'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { BoardCopy } from './boardCopy.ts'

/** What lies on the device, and how the next transactions end. */
const device = vi.hoisted(() => ({
  kept: new Map<string, unknown>(),
  /** Ends the transactions that are under way, each in turn: kept, or not. */
  ends: [] as ((isKept: boolean) => void)[],
}))

vi.mock('../storage/kept.ts', () => ({
  keepsDocuments: async () => true,
  isForgetful: () => false,
  keep: () => {},
  kept: () => undefined,
  keysFrom: () => [],
  drop: () => {},
  databases: () => undefined,
}))

vi.mock('lib0/indexeddb', () => ({
  openDB: async () => ({ close: () => {} }),
  createStores: () => {},
  rtop: async (value: unknown) => value,
  transact: (_database: unknown, _stores: string[], access?: string) => {
    const said: (() => void)[] = []
    const transaction = { error: null, oncomplete: () => {}, onabort: () => {} }
    if (access !== 'readonly')
      device.ends.push((isKept) => {
        if (isKept) for (const say of said) say()
        if (isKept) transaction.oncomplete()
        else transaction.onabort()
      })
    return [
      {
        transaction,
        put: (value: unknown, key: string) => said.push(() => device.kept.set(key, value)),
        delete: (key: string) => said.push(() => device.kept.delete(key)),
        getAllKeys: () => [...device.kept.keys()],
        getAll: () => [...device.kept.values()],
      },
    ]
  },
}))

beforeEach(() => {
  device.kept.clear()
  device.ends.length = 0
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

const board = (more: Record<string, Json>): Records => ({ meeting: { expiresAt: 1 }, ...more })

/** Keeps a board, until it is being written. */
async function write(copy: BoardCopy, records: Records): Promise<void> {
  copy.keep(records)
  await vi.advanceTimersByTimeAsync(2000)
}

/** The write that is under way is kept, or is not. */
async function end(isKept: boolean): Promise<void> {
  device.ends.shift()?.(isKept)
  await vi.advanceTimersByTimeAsync(0)
}

test('what a full device did not keep is written the next time', async () => {
  const copy = new BoardCopy({ meeting: 'm', member: 'alice' })
  await write(copy, board({ 'member/alice': 'Alice' }))
  await end(false)
  expect(device.kept.size).toBe(0)
  await write(copy, board({ 'member/alice': 'Alice', 'member/bob': 'Bob' }))
  await end(true)
  expect([...device.kept.keys()]).toEqual(['meeting', 'member/alice', 'member/bob'])
})

test('of two writes the second waits for the first: what is gone by then does not stay on the device', async () => {
  const copy = new BoardCopy({ meeting: 'm', member: 'alice' })
  await write(copy, board({ 'member/bob': 'Bob' }))
  await write(copy, board({}))
  expect(device.ends).toHaveLength(1)
  await end(true)
  await end(true)
  expect([...device.kept.keys()]).toEqual(['meeting'])
})
