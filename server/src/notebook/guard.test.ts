import * as fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_LIMITS } from '../limits/limits.ts'
import { type RawStruct, type RawUpdate, rawUpdate } from '../testing/raw-update.ts'
import { Guard } from './guard.ts'
import { finish } from './slices.ts'
import { readUpdate } from './update.ts'

const LIMITS = {
  notebookUnits: 5_000,
  notebookValues: 20_000,
  entryValues: 4_000,
  integrationCost: 2_000,
  notebookPart: 8,
}
/** Room enough for anything honest; parts so small that most updates come in several. */
const ROOMY = {
  notebookUnits: 50_000,
  notebookValues: 50_000,
  entryValues: 50_000,
  integrationCost: 1_000_000,
  notebookPart: 5,
}
const ROOTS = ['outbox', 'receipts', 'mine']
const BOUNDS = {
  roots: new Map(ROOTS.map((name) => [name, Buffer.from(name)])),
  most: LIMITS.notebookUnits,
  mostValues: LIMITS.notebookValues,
  mostInEntry: LIMITS.entryValues,
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

/** Does with an update what a notebook does. */
function take(doc: Y.Doc, guard: Guard, bytes: Uint8Array): string {
  const judgement = finish(guard.judge(bytes))
  if (judgement.kind === 'apply') {
    for (const part of judgement.parts) Y.applyUpdate(doc, part)
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
  }
  return judgement.kind
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

type Step =
  | { do: 'set' | 'delete'; device: number; root: number; key: number; value: unknown }
  | { do: 'sync' | 'offline' | 'reload'; device: number }
  | { do: 'serverSet' | 'serverDelete'; root: number; key: number; value: unknown }
  | { do: 'restart' }

const nth = fc.nat(2)
const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown>
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('set' as const, 'delete' as const),
    device: nth,
    root: nth,
    key: fc.nat(4),
    value: json,
  }),
  fc.record({ do: fc.constantFrom('sync' as const, 'offline' as const, 'reload' as const), device: nth }),
  fc.record({
    do: fc.constantFrom('serverSet' as const, 'serverDelete' as const),
    root: nth,
    key: fc.nat(4),
    value: json,
  }),
  fc.record({ do: fc.constant('restart' as const) }),
)

/** Three devices of one member and a server, with connections that come and go and restarts on either side. */
class Household {
  devices = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  online = [false, false, false]
  server = new Y.Doc()
  guard = new Guard(this.server, ROOMY)

  constructor() {
    for (const [i, device] of this.devices.entries()) this.#wire(device, i)
    this.#wireServer()
  }

  act(step: Step): void {
    switch (step.do) {
      case 'set':
        this.devices[step.device]!.getMap(ROOTS[step.root]).set(`k${step.key}`, step.value)
        return
      case 'delete':
        this.devices[step.device]!.getMap(ROOTS[step.root]).delete(`k${step.key}`)
        return
      case 'serverSet':
        this.server.getMap(ROOTS[step.root]).set(`k${step.key}`, step.value)
        return
      case 'serverDelete':
        this.server.getMap(ROOTS[step.root]).delete(`k${step.key}`)
        return
      case 'offline':
        this.online[step.device] = false
        return
      case 'sync':
        this.sync(step.device)
        return
      case 'reload':
        this.#reload(step.device)
        return
      case 'restart':
        this.online = [false, false, false]
        this.server = new Y.Doc()
        this.guard = new Guard(this.server, ROOMY)
        this.#wireServer()
    }
  }

  sync(i: number): void {
    const device = this.devices[i]!
    this.online[i] = true
    this.hear(Y.encodeStateAsUpdate(device, Y.encodeStateVector(this.server)), i)
    Y.applyUpdate(device, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(device)), 'server')
  }

  hear(bytes: Uint8Array, i: number): void {
    const judgement = finish(this.guard.judge(bytes))
    if (judgement.kind === 'apply') for (const part of judgement.parts) Y.applyUpdate(this.server, part, i)
    else if (judgement.kind === 'resync') this.sync(i)
    else expect(judgement.kind).toBe('known')
    expect(this.server.store.pendingStructs).toBeNull()
    expect(this.server.store.pendingDs).toBeNull()
  }

  #wire(device: Y.Doc, i: number): void {
    device.on('update', (update: Uint8Array, origin: unknown) => {
      // Also what came from the server is sent again sometimes: a provider cannot know what arrived.
      if (this.online[i] && origin !== 'server') this.hear(update, i)
    })
  }

  #wireServer(): void {
    const { server } = this
    server.on('update', (update: Uint8Array, origin: unknown) => {
      if (server !== this.server) return
      this.devices.forEach((device, i) => {
        if (this.online[i] && i !== origin) Y.applyUpdate(device, update, 'server')
      })
    })
  }

  #reload(i: number): void {
    const device = new Y.Doc()
    Y.applyUpdate(device, Y.encodeStateAsUpdate(this.devices[i]!))
    this.devices[i] = device
    this.online[i] = false
    this.#wire(device, i)
  }
}

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
