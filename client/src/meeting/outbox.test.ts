import type { Json } from '@kring/shared/basis/json'
import type { Receipt } from '@kring/shared/protocol/api'
import type { Statement } from '@kring/shared/statement'
import { saying } from '@kring/shared/testing/answers'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type Outcome, watchOutbox } from './outbox.ts'

const ready = (id: string, n = 1): Statement => ({ id, n, kind: 'ready.set', activity: 'a', ready: true })

/** A device's notebook, and the server's copy that answers in it. */
function notebook() {
  const device = new Y.Doc()
  const server = new Y.Doc()
  device.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== server && Y.applyUpdate(server, update, device),
  )
  server.on(
    'update',
    (update: Uint8Array, origin: unknown) => origin !== device && Y.applyUpdate(device, update, server),
  )
  const receipts = server.getMap<Json>('receipts')
  return { device, server, answer: (id: string, receipt: Receipt) => receipts.set(id, receipt) }
}

function watched(device: Y.Doc, isOurs = true) {
  const outcomes: Outcome[] = []
  const changed = vi.fn()
  const outbox = watchOutbox(device, () => isOurs, { changed, settled: (outcome) => outcomes.push(outcome) })
  return { outbox, outcomes, changed }
}

const answers = (id: string, n = 1): Statement => ({
  id,
  n,
  kind: 'rating.answer',
  activity: 'a',
  answers: saying('yes'),
  rating: 1,
})

describe('what this page cannot read', () => {
  const unreadable: [string, unknown][] = [
    ['of an unknown kind', { id: 's1', n: 1, kind: 'pair.knit', activity: 'a', text: 'Wol' }],
    ['of a shape its kind has not', { id: 's1', n: 1, kind: 'card.write', activity: 'a', card: { x: 1 } }],
    [
      'with answers of another type',
      { id: 's1', n: 1, kind: 'rating.answer', activity: 'a', answers: [null] },
    ],
    ['without an id', { kind: 'cards.place' }],
    ['that is no object', 'Rust'],
    ['that is nothing', null],
  ]
  test.each(unreadable)(
    '%s: is not shown or judged, waits, is sent, and is told when it is refused',
    (_, raw) => {
      const { device, server, answer } = notebook()
      const { outbox, outcomes } = watched(device)
      device.getMap('outbox').set('s1', raw)
      outbox.put(ready('s2', 2))
      expect(outbox.waiting()).toEqual([ready('s2', 2)])
      expect(outbox.unsettled()).toContainEqual(raw)
      expect(server.getMap('outbox').get('s1')).toEqual(raw)
      expect(() => outbox.release(() => false)).not.toThrow()
      answer('s1', { ok: false, refused: 'statement.invalid' })
      expect(outcomes).toMatchObject([{ statement: { id: 's1' }, refused: 'statement.invalid' }])
      expect(device.getMap('outbox').has('s1')).toBe(false)
    },
  )
})

describe('what is only live', () => {
  test('is held when it was heard, and does not wait: a server that is started anew hears it again', () => {
    const { device, server, answer } = notebook()
    const { outbox, outcomes } = watched(device)
    outbox.put(answers('s1'))
    answer('s1', { ok: true, seq: 7, live: true })
    expect([outbox.waiting(), outcomes]).toEqual([[], []])
    expect(outbox.unsettled()).toEqual([answers('s1')])
    expect(server.getMap('outbox').get('s1')).toEqual(answers('s1'))
  })

  test('is let go of when it is over, and when something later stands in for it', () => {
    const { device, server, answer } = notebook()
    const { outbox } = watched(device)
    for (const [id, n] of [
      ['s1', 1],
      ['s2', 2],
    ] as const) {
      outbox.put(answers(id, n))
      answer(id, { ok: true, seq: 7, live: true })
    }
    outbox.release(() => false)
    expect([...server.getMap('outbox').keys()]).toEqual(['s2'])
    outbox.release(() => true)
    expect(server.getMap('outbox').size).toBe(0)
  })

  test('that comes too late after a restart is nothing anybody has to do with', () => {
    const { device, answer } = notebook()
    const { outbox, outcomes } = watched(device)
    outbox.put(answers('s1'))
    answer('s1', { ok: true, seq: 7, live: true })
    answer('s1', { ok: false, refused: 'rating.closed' })
    expect([outbox.unsettled(), outcomes]).toEqual([[], []])
    outbox.put(answers('s2'))
    answer('s2', { ok: false, refused: 'rating.closed' })
    expect(outcomes).toEqual([{ statement: answers('s2'), refused: 'rating.closed' }])
  })
})

describe('the outbox', () => {
  test('a statement waits until its receipt is there, on both sides', () => {
    const { device, server, answer } = notebook()
    const { outbox, outcomes } = watched(device)
    outbox.put(ready('s1'))
    expect(outbox.waiting()).toEqual([ready('s1')])
    expect(server.getMap('outbox').get('s1')).toEqual(ready('s1'))
    answer('s1', { ok: true, seq: 7 })
    expect(outbox.waiting()).toEqual([])
    expect(outcomes).toEqual([{ statement: ready('s1') }])
  })

  test('what was accepted leaves with the next statement, in one update, and is reported no second time', () => {
    const { device, server, answer } = notebook()
    const { outbox, outcomes } = watched(device)
    outbox.put(ready('s1'))
    answer('s1', { ok: true, seq: 7 })
    const updates = vi.fn()
    device.on('update', updates)
    outbox.put(ready('s2', 2))
    expect(updates).toHaveBeenCalledTimes(1)
    expect([...server.getMap('outbox').keys()]).toEqual(['s2'])
    expect(outcomes).toEqual([{ statement: ready('s1') }])
  })

  test('what was accepted last leaves by itself, and not after the notebook was closed', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { device, server, answer } = notebook()
    const { outbox } = watched(device)
    outbox.put(ready('s1'))
    answer('s1', { ok: true, seq: 7 })
    expect(server.getMap('outbox').size).toBe(1)
    vi.runAllTimers()
    expect(server.getMap('outbox').size).toBe(0)
    outbox.put(ready('s2', 2))
    answer('s2', { ok: true, seq: 8 })
    outbox.stop()
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a refusal carries its reason and the whole statement', () => {
    const { device, answer } = notebook()
    const { outbox, outcomes } = watched(device)
    outbox.put(ready('s1'))
    answer('s1', { ok: false, refused: 'phase.moved' })
    expect(outcomes).toEqual([{ statement: ready('s1'), refused: 'phase.moved' }])
  })

  test('a receipt that was kept is found when the device opens its notebook again', () => {
    const { device, answer } = notebook()
    device.getMap<Json>('outbox').set('s1', ready('s1') as unknown as Json)
    answer('s1', { ok: true, seq: 7 })
    const { outbox, outcomes } = watched(device)
    expect(outbox.waiting()).toEqual([])
    expect(outcomes).toHaveLength(1)
  })

  test('a statement kept on the device that comes in after its receipt leaves at once', () => {
    const { device, answer } = notebook()
    const { outbox } = watched(device)
    answer('s1', { ok: true, seq: 7 })
    device.getMap<Json>('outbox').set('s1', ready('s1') as unknown as Json)
    expect(outbox.waiting()).toEqual([])
  })

  test('two devices of one member each report it once, and it leaves both', () => {
    const { device, server, answer } = notebook()
    const second = new Y.Doc()
    server.on('update', (update: Uint8Array) => Y.applyUpdate(second, update))
    const [one, two] = [watched(device), watched(second, false)]
    one.outbox.put(ready('s1'))
    expect(two.outbox.waiting()).toHaveLength(1)
    answer('s1', { ok: true, seq: 7 })
    expect([one.outcomes.length, two.outcomes.length]).toEqual([1, 1])
    expect([one.outbox.waiting(), two.outbox.waiting()]).toEqual([[], []])
  })

  test('a refused statement stays until the device that said it has heard why', () => {
    const { device, server, answer } = notebook()
    const { outbox, outcomes } = watched(server, false)
    device.getMap<Json>('outbox').set('s1', ready('s1') as unknown as Json)
    expect(outbox.waiting()).toHaveLength(1)
    answer('s1', { ok: false, refused: 'phase.moved' })
    expect(outcomes).toEqual([])
    expect(outbox.waiting()).toEqual([])
    expect(server.getMap('outbox').has('s1')).toBe(true)
    const own = watched(device)
    expect(own.outcomes).toEqual([{ statement: ready('s1'), refused: 'phase.moved' }])
    expect(server.getMap('outbox').size).toBe(0)
  })
})
