import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_LIMITS } from '../limits/limits.ts'
import { Household, ROOTS, step } from '../testing/household.ts'
import { take } from '../testing/take-update.ts'
import { Guard } from './guard.ts'
import { finish } from './slices.ts'
import { readUpdate } from './update.ts'

const BOUNDS = {
  roots: new Map(ROOTS.map((name) => [name, Buffer.from(name)])),
  most: 5_000,
  mostValues: 20_000,
  mostInEntry: 4_000,
}

test('what somebody wrote while offline comes in at once: five thousand statements, and answers from before', () => {
  const doc = new Y.Doc()
  const guard = new Guard(doc, DEFAULT_LIMITS)
  const device = new Y.Doc()
  const server = new Y.Doc()
  const outbox = device.getMap('outbox')
  for (let n = 0; n < 5_000; n++) {
    const id = `d1-${n}`
    outbox.set(id, {
      id,
      n,
      kind: 'card.write',
      activity: 'a1',
      card: `card-${n}`,
      label: 'Rust',
      text: 'in de klas',
    })
  }
  for (let n = 0; n < 3_000; n++) {
    server.getMap('receipts').set(`d0-${n}`, { ok: true, seq: n })
    server.getMap('mine').set(`activity/a1/drafts/card-${n % 10}`, { label: `Rust ${n}` })
  }
  Y.applyUpdate(device, Y.encodeStateAsUpdate(server))
  expect(take(doc, guard, Y.encodeStateAsUpdate(device))).toBe('apply')
  expect(doc.getMap('outbox').size).toBe(5_000)
})

test('a device that saw fifty lives of the server comes in with all their forks', () => {
  const device = new Y.Doc()
  for (let life = 0; life < 50; life++) {
    // Each server began from what another device brought, which lacked the newest.
    const server = new Y.Doc()
    for (let key = 0; key < 20; key++) server.getMap('mine').set(`k${key}`, life)
    Y.applyUpdate(device, Y.encodeStateAsUpdate(server))
  }
  const doc = new Y.Doc()
  const guard = new Guard(doc, DEFAULT_LIMITS)
  expect(take(doc, guard, Y.encodeStateAsUpdate(device))).toBe('apply')
})

test('no honest device is ever refused, whatever it writes, loses, restarts; and all end alike', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const household = new Household()
      for (const one of steps) household.act(one)
      for (const i of [0, 1, 2, 0, 1, 2]) household.sync(i)
      for (const root of ROOTS) {
        const ours = household.server.getMap(root).toJSON()
        for (const device of household.devices) expect(device.getMap(root).toJSON()).toEqual(ours)
      }
    }),
    { seed: 20251, numRuns: 300 },
  )
})

test('our reading of honest bytes is the reading of Yjs', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const household = new Household()
      for (const one of steps) household.act(one)
      const bytes = Y.encodeStateAsUpdate(household.devices[0]!)
      const theirs = Y.decodeUpdate(bytes)
      const ours = finish(readUpdate(bytes, BOUNDS))
      expect(ours.structs.map(({ client, clock, length }) => [client, clock, length])).toEqual(
        theirs.structs.map(({ id, length }) => [id.client, id.clock, length]),
      )
      const erased = [...theirs.ds.clients].flatMap(([client, items]) =>
        items.map(({ clock, len }) => [client, clock, len]),
      )
      expect(ours.erased.map(({ client, clock, length }) => [client, clock, length])).toEqual(erased)
    }),
    { seed: 20252, numRuns: 200 },
  )
})
