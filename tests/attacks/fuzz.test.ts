import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { DEFAULT_LIMITS } from '@kring/server/limits/limits'
import { Guard } from '@kring/server/notebook/guard'
import { finish } from '@kring/server/notebook/slices'
import { PresenceTable } from '@kring/server/rooms/presence-table'
import { rawUpdate } from '@kring/server/testing/raw-update'
import { readMessage } from '@kring/server/wire/messages'
import { phasesOf } from '@kring/shared/affordances'
import type { Json } from '@kring/shared/basis/json'
import { randomFrom } from '@kring/shared/basis/random'
import { KINDS } from '@kring/shared/capabilities/registry'
import { type Activity, FACILITATOR, type Meeting } from '@kring/shared/meeting'
import { METHODS } from '@kring/shared/methods/all'
import type { Method } from '@kring/shared/methods/method'
import { methodOf } from '@kring/shared/methods/registry'
import { stampPresence } from '@kring/shared/protocol/presence'
import { judge } from '@kring/shared/referee'
import { type Kind, parseStatement } from '@kring/shared/statement'
import { type Chance, chanceFrom } from '@kring/shared/testing/chance'
import { fittingKinds, randomStatement } from '@kring/shared/testing/random-statements'
import { Table } from '@kring/shared/testing/table'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { presence, sync } from './attack.ts'
import { bent, odd, randomBytes } from './mutation.ts'

/** KRING_SEED repeats a run, KRING_RUNS makes each part so many times longer. */
const SEED = Number(process.env.KRING_SEED ?? 20261121)
const LONGER = Number(process.env.KRING_RUNS ?? 1)
const MB = 1024 * 1024

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heap = () => {
  collect()
  return process.memoryUsage().heapUsed
}

/** Each case gets a chance of its own, so that one that fails can be repeated alone. */
function cases(count: number, part: number, one: (chance: Chance) => void): void {
  for (let i = 0; i < count * LONGER; i++) {
    const seed = SEED + part * 10_000_000 + i
    try {
      one(chanceFrom(randomFrom(seed)))
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error })
    }
  }
}

/** @returns whether it was read; being refused by an Error is what the server is prepared for */
function isRead(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
    return false
  }
}

let before: number
beforeAll(() => {
  before = heap()
})
afterAll(() => {
  expect(heap() - before, 'nothing of it is kept').toBeLessThan(16 * MB)
})

const HONEST = new Y.Doc()
HONEST.clientID = 7
for (const key of ['a', 'b', 'c'])
  HONEST.getMap('outbox').set(key, { id: key, n: 1, kind: 'turn.end', list: [1, 'two', null] })
HONEST.getMap('outbox').delete('b')
const UPDATES = [
  Y.encodeStateAsUpdate(HONEST),
  rawUpdate({
    sections: [
      {
        client: 9,
        structs: [{ key: 'x' }, { origin: { client: 9, clock: 0 } }, { kind: 1, key: 'y', length: 4 }],
      },
    ],
  }),
  rawUpdate({ sections: [{ client: 9, structs: [{ origin: { client: 7, clock: 0 } }] }], erased: [{ client: 7, ranges: [[0, 1], [2, 1]] }] }), // biome-ignore format: one case, one line
]
const STATES = presence([
  { client: 1, clock: 1, state: '{"cursor":{"x":1,"y":2}}' },
  { client: 2, clock: 2 ** 32, state: 'null' },
])
const MESSAGES = [
  ...UPDATES.flatMap((update) => [sync(1, update), sync(2, update)]),
  sync(0, Uint8Array.of(1, 7, 3)),
  STATES,
  Uint8Array.of(3),
]

test('50,000 messages, of chance and bent: read or refused, never more', () => {
  let read = 0
  cases(50_000, 1, (chance) => {
    const bytes = chance.is(0.4) ? randomBytes(chance, 60) : bent(chance.one(MESSAGES) as Uint8Array, chance)
    if (isRead(() => readMessage(bytes))) read++
  })
  expect(read, 'some must get through to say anything').toBeGreaterThan(500)
})

test('40,000 notebook updates: the guard never throws, and what it lets through applies at once', () => {
  const outcomes = new Set<string>()
  cases(40_000, 2, (chance) => {
    const doc = new Y.Doc()
    const guard = new Guard(doc, DEFAULT_LIMITS)
    Y.applyUpdate(doc, UPDATES[0] as Uint8Array)
    for (let said = 0; said < 2; said++) {
      const bytes = chance.is(0.1) ? randomBytes(chance, 60) : bent(chance.one(UPDATES) as Uint8Array, chance)
      const judgement = finish(guard.judge(bytes))
      outcomes.add(judgement.kind)
      if (judgement.kind !== 'apply') continue
      for (const part of judgement.parts) Y.applyUpdate(doc, part)
      expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
      expect([...doc.share.keys()].every((root) => ['outbox', 'receipts', 'mine'].includes(root))).toBe(true)
    }
    doc.destroy()
  })
  expect([...outcomes].sort()).toEqual(['apply', 'full', 'known', 'refuse', 'resync'])
})

test('20,000 messages of presence: one client a socket, and what others get is stamped', () => {
  const { meeting } = new Table().join('Alice', 'Bob')
  cases(20_000, 3, (chance) => {
    const presences = new PresenceTable(
      (member, raw) => stampPresence(meeting, member, raw),
      DEFAULT_LIMITS.presence,
    )
    const link = { member: 'alice', send: () => {}, close: () => {}, probe: () => chance.is(0.5) }
    for (let said = 0; said < 3; said++) {
      const bytes = bent(STATES.slice(2), chance)
      isRead(() => presences.hear(link, bytes))
      presences.take(chance.is(0.5))?.({ ...link, member: 'bob' })
    }
    presences.leave(link)
    presences.take()
    expect(presences.everyone({ ...link, member: 'bob' })).toBeUndefined()
  })
})

test('30,000 statements: parsing and judging never throw, and a refusal changes nothing', () => {
  const tables = meetings()
  const verdicts = new Set<string>()
  cases(30_000, 4, (chance) => {
    const meeting = chance.one(tables) as Meeting
    const raw = odd(said(meeting, chance), chance)
    const parsed = parseStatement(raw)
    if ('refused' in parsed) {
      verdicts.add(parsed.refused)
      return
    }
    const frozen = JSON.stringify(meeting)
    const member = chance.one([
      FACILITATOR,
      'screen',
      'alice',
      'bob',
      'nobody',
      '__proto__',
      'constructor',
    ]) as string
    const verdict = judge(meeting, parsed.statement, { member, at: 1e13, seed: chance.below(2 ** 32) })
    verdicts.add(verdict.ok ? 'accepted' : verdict.refused)
    expect(JSON.stringify(meeting)).toBe(frozen)
  })
  expect([...verdicts]).toEqual(
    expect.arrayContaining(['accepted', 'statement.invalid', 'text.tooLong', 'role.notAllowed']),
  )
})

/** Every method in each of its phases, with people who wrote. */
function meetings(): Meeting[] {
  return METHODS.flatMap(({ id }) => {
    const steps = phasesOf(new Table({}, id).activity)
    return steps.map(({ index, phase, round }) => {
      const table = new Table({}, id).join('Alice', 'Bob', 'Charlie')
      return table.writtenBefore(index, ['alice', 'bob', 'charlie']).goTo(phase.id, round).meeting
    })
  })
}

/** Something people say at such a table, to be bent. */
function said(meeting: Meeting, chance: Chance): Json {
  const activity = meeting.activities[meeting.current] as Activity
  const method = methodOf(activity.method) as Method
  const fitting = fittingKinds(activity)
  const kind = (chance.is(0.7) ? chance.one(fitting) : undefined) ?? (chance.one(KINDS) as Kind)
  const me = chance.one(Object.keys(meeting.members)) as string
  const saying = randomStatement(kind, { meeting, activity, method, me, actor: me, chance, sense: true })
  return { id: 's1', n: 1, activity: meeting.current, ...saying } as unknown as Json
}
