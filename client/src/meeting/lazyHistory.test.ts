import type { Activity } from '@kring/shared/meeting'
import type { Statement } from '@kring/shared/statement'
import { expect, test, vi } from 'vitest'
import { LazyHistory } from './lazyHistory.ts'

const BEFORE = {} as Activity
const statement = (id: string) => ({ id }) as Statement

/** A history that notes what it hears, and which of it in one task of the browser. */
function noting() {
  const gestures: string[][] = []
  let open: string[] | undefined
  const hear = (id: string) => {
    if (!open) {
      open = []
      gestures.push(open)
      queueMicrotask(() => {
        open = undefined
      })
    }
    open.push(id)
  }
  const history = {
    state: () => ({ canUndo: gestures.length > 0, canRedo: false }),
    subscribe: () => () => undefined,
    said: (_: Activity, { id }: Statement) => hear(id),
    refused: (id: string) => hear(`refused ${id}`),
    look: () => undefined,
    undo: () => 'done' as const,
    redo: () => 'done' as const,
  }
  return { gestures, history }
}

test('is not fetched before something is said, and hears then what was said until it was here, gesture by gesture', async () => {
  const { gestures, history } = noting()
  let resolve: (came: typeof history) => void = () => undefined
  const promise = new Promise<typeof history>((done) => {
    resolve = done
  })
  const load = vi.fn(() => promise)
  const lazy = new LazyHistory(load)
  lazy.look()
  expect([load.mock.calls.length, lazy.undo(), lazy.state().canUndo]).toEqual([0, 'none', false])
  lazy.said(BEFORE, statement('one'))
  lazy.said(BEFORE, statement('with one'))
  await new Promise((done) => setTimeout(done))
  lazy.said(BEFORE, statement('two'))
  lazy.refused('one')
  resolve(history)
  const told = new Promise<void>((done) => lazy.subscribe(done))
  await told
  expect(gestures).toEqual([
    ['one', 'with one'],
    ['two', 'refused one'],
  ])
  expect([load.mock.calls.length, lazy.undo(), lazy.state().canUndo]).toEqual([1, 'done', true])
})

test('is asked for again where it did not come in, and has lost nothing', async () => {
  const { gestures, history } = noting()
  const load = vi.fn(async () => history).mockRejectedValueOnce(new Error('no connection'))
  const lazy = new LazyHistory(load)
  lazy.said(BEFORE, statement('one'))
  await new Promise((done) => setTimeout(done))
  expect(lazy.state().canUndo).toBe(false)
  lazy.said(BEFORE, statement('two'))
  await vi.waitFor(() => expect(gestures).toEqual([['one'], ['two']]))
  await vi.waitFor(() => expect(lazy.state().canUndo).toBe(true))
})
