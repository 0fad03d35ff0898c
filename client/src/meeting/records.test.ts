import type { Json } from '@kring/shared/basis/json'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { readRecords } from './records.ts'

/** A server's document and the device's copy of it. */
function pair() {
  const server = new Y.Doc()
  const device = new Y.Doc()
  server.on('update', (update: Uint8Array) => Y.applyUpdate(device, update))
  return { there: server.getMap<Json>('board'), here: device.getMap<Json>('board'), server }
}

describe('the record reader', () => {
  test('holds what the map holds, before and after a change', () => {
    const { there, here } = pair()
    there.set('meeting', { title: 'a' })
    const reader = readRecords(here, () => undefined)
    there.set('member/1', { name: 'alice' })
    expect(reader.current()).toEqual({ meeting: { title: 'a' }, 'member/1': { name: 'alice' } })
    there.delete('member/1')
    expect(reader.current()).toEqual({ meeting: { title: 'a' } })
  })

  test('reports one transaction once, and gives new records each time', () => {
    const { there, here, server } = pair()
    const changed = vi.fn()
    const reader = readRecords(here, changed)
    const before = reader.current()
    server.transact(() => {
      there.set('a', 1)
      there.set('b', 2)
    })
    expect(changed).toHaveBeenCalledTimes(1)
    expect(reader.current()).not.toBe(before)
  })

  test('leaves the identity of what did not change', () => {
    const { there, here } = pair()
    there.set('card', { x: 1 })
    const reader = readRecords(here, () => undefined)
    const card = reader.current().card
    there.set('other', true)
    there.set('card', { x: 1 })
    expect(reader.current().card).toBe(card)
  })

  test('keeps identities when a board moves to another document', () => {
    const first = pair()
    first.there.set('card', { x: 1 })
    const shown = readRecords(first.here, () => undefined).current()
    const second = pair()
    second.there.set('card', { x: 1 })
    expect(readRecords(second.here, () => undefined, shown).current().card).toBe(shown.card)
  })

  test('says nothing any more once stopped', () => {
    const { there, here } = pair()
    const changed = vi.fn()
    readRecords(here, changed).stop()
    there.set('a', 1)
    expect(changed).not.toHaveBeenCalled()
  })
})
