import * as fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type RawStruct, type RawUpdate, rawUpdate } from '../testing/raw-update.ts'
import { take } from '../testing/take-update.ts'
import { Guard } from './guard.ts'
import { finish } from './slices.ts'

const LIMITS = {
  notebookUnits: 5_000,
  notebookValues: 20_000,
  entryValues: 4_000,
  integrationCost: 2_000,
  notebookPart: 8,
}
const VICTIM = 7
const EVE = 9

/** A notebook in which somebody wrote three things, and the guard before it. */
function notebook() {
  const doc = new Y.Doc()
  const guard = new Guard(doc, LIMITS)
  const device = new Y.Doc()
  device.clientID = VICTIM
  for (const key of ['a', 'b', 'c']) device.getMap('outbox').set(key, { n: 1 })
  take(doc, guard, Y.encodeStateAsUpdate(device))
  return { doc, guard, device }
}

const put = (struct: RawStruct, more: Partial<RawUpdate> = {}): RawUpdate => ({
  sections: [{ client: EVE, structs: [{ key: 'x', ...struct }] }],
  ...more,
})
const value = (write: (encoder: encoding.Encoder) => void) => put({ raw: write })
const any = (...bytes: number[]) =>
  value((encoder) => {
    for (const byte of [1, ...bytes]) encoding.writeUint8(encoder, byte)
  })

const REFUSED: Record<string, RawUpdate> = {
  'an unknown root': put({ parent: 'board' }),
  'a nested type by id': put({ parent: { client: VICTIM, clock: 0 } }),
  'an entry without a key': { sections: [{ client: EVE, structs: [{}] }] },
  'a key that is __proto__': put({ key: '__proto__' }),
  'a key without end': put({ key: 'k'.repeat(201) }),
  'a right origin': put({ rightOrigin: { client: VICTIM, clock: 0 } }),
  'a GC struct (squatting on clocks)': put({ kind: 0, length: 4 }),
  'a skip struct': put({ kind: 10, length: 4 }),
  'a string': put({ kind: 4, raw: (encoder) => encoding.writeVarString(encoder, 'abc') }),
  'a zero-length string': put({ kind: 4, raw: (encoder) => encoding.writeVarString(encoder, '') }),
  'a nested map': put({ kind: 7, raw: (encoder) => encoding.writeVarUint(encoder, 1) }),
  'binary content': put({
    kind: 3,
    raw: (encoder) => encoding.writeVarUint8Array(encoder, new Uint8Array(3)),
  }),
  'an embedded document': put({ kind: 9, raw: (encoder) => encoding.writeVarString(encoder, 'guid') }),
  'two values in one entry': put({ values: [1, 2] }),
  'no value in an entry': put({ values: [] }),
  'an erased run of length 0': put({ kind: 1, length: 0 }),
  'an erased run of length 2^53-1': put({ kind: 1, length: Number.MAX_SAFE_INTEGER }),
  'a clock beyond 2^31': { sections: [{ client: EVE, clock: 2 ** 31, structs: [{ key: 'x' }] }] },
  'a BigInt': any(122, 0, 0, 0, 0, 0, 0, 0, 1),
  NaN: value((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeUint8(encoder, 123)
    encoding.writeFloat64(encoder, Number.NaN)
  }),
  'bytes inside JSON': any(117, 1, 116, 1, 0),
  'a type that does not exist': any(90),
  'an object with __proto__': value((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeUint8(encoder, 118)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, '__proto__')
    encoding.writeAny(encoder, { role: 'facilitator' })
  }),
  '200,000 nested arrays': value((encoder) => {
    encoding.writeVarUint(encoder, 1)
    for (let i = 0; i < 200_000; i++) {
      encoding.writeUint8(encoder, 117)
      encoding.writeUint8(encoder, 1)
    }
    encoding.writeUint8(encoder, 126)
  }),
  'an array that claims 2^31 items': any(117, 0xff, 0xff, 0xff, 0xff, 0x07),
  'nine bytes that claim 30 million structs': {
    sections: [{ client: EVE, structs: [], claims: 30_000_000 }],
  },
  'a client twice': {
    sections: [
      { client: EVE, structs: [{ key: 'x' }] },
      { client: EVE, clock: 1, structs: [{ key: 'y' }] },
    ],
  },
  'a section without structs': { sections: [{ client: EVE, structs: [] }] },
  'erased ranges that overlap': { erased: [{ client: VICTIM, ranges: [[0, 2], [1, 2]] }] }, // biome-ignore format: one case, one line
  'erased ranges out of order': { erased: [{ client: VICTIM, ranges: [[2, 1], [0, 1]] }] }, // biome-ignore format: one case, one line
  'an erased range of length 0': { erased: [{ client: VICTIM, ranges: [[0, 0]] }] },
  'a byte too many': put({}, { trailing: 1 }),
  'a megabyte too many': put({}, { trailing: 1_000_000 }),
}

describe('a hostile update is refused whole, and the notebook is as it was', () => {
  for (const [name, update] of Object.entries(REFUSED)) {
    test(name, () => {
      const { doc, guard } = notebook()
      const before = Y.encodeStateAsUpdate(doc)
      const bytes = rawUpdate(update)
      const start = process.cpuUsage()
      expect(take(doc, guard, bytes)).toBe('refuse')
      // The processor's time: what others on a busy machine take is not the guard's.
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(50)
      expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
    })
  }

  test('an entry in the name of the server itself', () => {
    const { doc, guard } = notebook()
    const update = rawUpdate({ sections: [{ client: doc.clientID, structs: [{ key: 'x' }] }] })
    expect(take(doc, guard, update)).toBe('refuse')
  })

  test('cut off at any byte', () => {
    const { doc, guard, device } = notebook()
    device.getMap('outbox').delete('a')
    device.getMap('outbox').set('d', { text: 'whole' })
    const whole = Y.encodeStateAsUpdate(device)
    for (let length = 0; length < whole.length; length++) {
      expect(['refuse', 'resync']).toContain(take(doc, guard, whole.slice(0, length)))
    }
  })
})

describe('what builds on something we do not have is never parked; all is asked for again', () => {
  const cases: Record<string, RawUpdate> = {
    'a gap in the clocks': { sections: [{ client: EVE, clock: 3, structs: [{ key: 'x' }] }] },
    "a sleeper that waits for somebody's next entry": put({ origin: { client: VICTIM, clock: 3 } }),
    'an origin in its own future': put({ origin: { client: EVE, clock: 5 } }),
    'erasing what somebody will write': { erased: [{ client: VICTIM, ranges: [[3, 100]] }] },
    'erasing of a client nobody knows': { erased: [{ client: 1234, ranges: [[0, 1]] }] },
  }
  for (const [name, update] of Object.entries(cases)) {
    test(name, () => {
      const { doc, guard } = notebook()
      expect(take(doc, guard, rawUpdate(update))).toBe('resync')
    })
  }
})

describe('a notebook has an end', () => {
  test('20,000 erased ranges', () => {
    const { doc, guard } = notebook()
    const ranges = Array.from({ length: 20_000 }, (_, i): [number, number] => [i * 2, 1])
    expect(take(doc, guard, rawUpdate({ erased: [{ client: VICTIM, ranges }] }))).toBe('full')
  })

  test('more units than it holds, in one run or in many', () => {
    const { doc, guard } = notebook()
    expect(take(doc, guard, rawUpdate(put({ kind: 1, length: LIMITS.notebookUnits })))).toBe('full')
    const structs = Array.from({ length: LIMITS.notebookUnits + 1 }, (_, i) => ({ key: `k${i}` }))
    expect(take(doc, guard, rawUpdate({ sections: [{ client: EVE, structs }] }))).toBe('full')
  })

  test('a history that forks at every step, which would make Yjs visit it again and again', () => {
    const { doc, guard } = notebook()
    const sections = Array.from({ length: 100 }, (_, i) => ({ client: 1000 + i, structs: [{ key: 'same' }] }))
    expect(take(doc, guard, rawUpdate({ sections }))).toBe('full')
    const inRun = Array.from({ length: 100 }, (_, i) => ({
      client: 2000 + i,
      structs: [{ origin: { client: EVE, clock: i } }],
    }))
    const run = { client: EVE, structs: [{ kind: 1, length: 200, key: 'run' }] }
    expect(take(doc, guard, rawUpdate({ sections: [run, ...inRun] }))).toBe('full')
  })
})

describe('a fork costs what Yjs would visit for it', () => {
  const LONG = 1_500
  /** A history of two devices by turns, which Yjs cannot merge. */
  const byTurns = (length: number) => [
    {
      client: 20,
      structs: Array.from({ length }, (_, i) =>
        i === 0 ? { key: 'x' } : { origin: { client: 21, clock: i - 1 } },
      ),
    },
    { client: 21, structs: Array.from({ length }, (_, i) => ({ origin: { client: 20, clock: i } })) },
  ]

  test('so a few on a long one are too much, whichever way they come', () => {
    const forks = [1, 2].map((n) => ({ client: 1000 + n, structs: [{ key: 'x' }] }))
    const inner = [1, 2].map((n) => ({ client: 1000 + n, structs: [{ origin: { client: 21, clock: n } }] }))
    for (const hostile of [forks, inner]) {
      const { doc, guard } = notebook()
      expect(take(doc, guard, rawUpdate({ sections: byTurns(LONG) }))).toBe('apply')
      expect(take(doc, guard, rawUpdate({ sections: hostile }))).toBe('full')
      const other = notebook()
      const atOnce = rawUpdate({ sections: [...hostile, ...byTurns(LONG)] })
      expect(take(other.doc, other.guard, atOnce)).toBe('full')
    }
  })

  test('also when it was the server that wrote the history', () => {
    const { doc, guard } = notebook()
    for (let i = 0; i < LONG; i++) {
      doc.getMap('mine').set('x', i)
      doc.getMap('mine').set('y', i)
    }
    const hostile = [1, 2].map((n) => ({
      client: 1000 + n,
      structs: [{ origin: { client: doc.clientID, clock: n * 2 } }],
    }))
    expect(take(doc, guard, rawUpdate({ sections: hostile }))).toBe('full')
  })

  test('and a hundred on short ones are nothing', () => {
    const { doc, guard } = notebook()
    const sections = Array.from({ length: 100 }, (_, i) => ({
      client: 1000 + i,
      structs: [{ key: `k${i % 50}` }],
    }))
    expect(take(doc, guard, rawUpdate({ sections }))).toBe('apply')
  })

  test('entries that follow each other in a circle are refused', () => {
    const { doc, guard } = notebook()
    const circle = [
      { client: 30, structs: [{ origin: { client: 31, clock: 0 } }] },
      { client: 31, structs: [{ origin: { client: 30, clock: 0 } }] },
    ]
    expect(take(doc, guard, rawUpdate({ sections: circle }))).toBe('refuse')
    const ownFuture = { client: 30, structs: [{ origin: { client: 30, clock: 1 } }, { key: 'x' }] }
    expect(take(doc, guard, rawUpdate({ sections: [ownFuture] }))).toBe('refuse')
  })
})

test('one entry holds no more values than a statement may, and many that are full come in parts', () => {
  const list = (length: number) => Array.from({ length }, () => 1)
  const { doc, guard } = notebook()
  expect(take(doc, guard, rawUpdate(put({ values: [list(LIMITS.entryValues)] })))).toBe('full')
  const full = Array.from({ length: 4 }, (_, i) => ({ key: `k${i}`, values: [list(3_000)] }))
  const judgement = finish(guard.judge(rawUpdate({ sections: [{ client: EVE, structs: full }] })))
  expect(judgement.kind === 'apply' && judgement.parts.length).toBe(4)
})

test('values that are small to send and large to hold have an end', () => {
  const { doc, guard } = notebook()
  const hollow = Array.from({ length: LIMITS.notebookValues }, () => [])
  expect(take(doc, guard, rawUpdate(put({ values: [hollow] })))).toBe('full')
})

test('what is known already is cut off, the rest is taken', () => {
  const { doc, guard, device } = notebook()
  device.getMap('outbox').set('d', 4)
  expect(take(doc, guard, Y.encodeStateAsUpdate(device))).toBe('apply')
  expect(doc.getMap('outbox').toJSON()).toEqual(device.getMap('outbox').toJSON())
  expect(take(doc, guard, Y.encodeStateAsUpdate(device))).toBe('known')
})

test('no bytes whatsoever throw, and what is taken never waits', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), fc.nat(255), (noise, at, byte) => {
      const { doc, guard, device } = notebook()
      take(doc, guard, noise)
      device.getMap('outbox').set('d', { text: 'some text' })
      const bent = Y.encodeStateAsUpdate(device)
      bent[at % bent.length] = byte
      take(doc, guard, bent)
    }),
    { seed: 20253, numRuns: 3_000 },
  )
})
