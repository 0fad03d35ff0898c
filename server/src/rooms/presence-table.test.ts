import type { StampedPresence } from '@kring/shared/protocol/presence'
import { describe, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Link } from '../wire/link.ts'
import { PresenceTable } from './presence-table.ts'

/** Says who it is, and keeps one field of what was said. */
const stamp = (member: string, raw: unknown): StampedPresence | null => {
  const { as } = (raw ?? {}) as { as?: string }
  return as === 'nonsense' ? null : { member, role: 'participant', ...(as ? { as } : {}) }
}

/** A client with real awareness, on a link of a table. */
class Client {
  readonly awareness: Awareness
  link: Link
  answers = true
  constructor(
    readonly table: PresenceTable,
    readonly member: string,
  ) {
    this.awareness = new Awareness(new Y.Doc())
    clearInterval(this.awareness._checkInterval)
    this.link = this.newLink()
  }

  newLink(): Link {
    return { member: this.member, send: () => {}, close: () => {}, probe: () => this.answers }
  }

  get id(): number {
    return this.awareness.clientID
  }

  say(state: Record<string, unknown> | null, ids = [this.id]): boolean {
    this.awareness.setLocalState(state)
    return this.table.hear(this.link, encodeAwarenessUpdate(this.awareness, ids))
  }

  /** Sends back what it received, as y-websocket does. */
  echo(): boolean {
    const others = [...this.awareness.meta.keys()].filter((id) => id !== this.id)
    return this.table.hear(this.link, encodeAwarenessUpdate(this.awareness, others))
  }

  hear(states: Uint8Array | undefined): void {
    if (states) applyAwarenessUpdate(this.awareness, states, 'server')
  }

  sees(other: Client): unknown {
    return this.awareness.getStates().get(other.id)
  }
}

function room(...members: string[]) {
  const table = new PresenceTable(stamp, 2048)
  const clients = members.map((member) => new Client(table, member))
  const deliver = (renewals = false) => {
    const states = table.take(renewals)
    for (const client of clients) client.hear(states?.(client.link))
  }
  return { table, clients, deliver }
}

test('others receive what one says, with the identity we know; the speaker hears nothing of it', () => {
  const { clients, deliver } = room('alice', 'bob')
  const [alice, bob] = clients as [Client, Client]
  expect(alice.say({ as: 'x', member: 'bob', role: 'facilitator' })).toBe(true)
  deliver()
  expect(bob.sees(alice)).toEqual({ member: 'alice', role: 'participant', as: 'x' })
  expect(alice.sees(alice)).toEqual({ as: 'x', member: 'bob', role: 'facilitator' })
})

test('in one window only the newest is sent', () => {
  const { table, clients } = room('alice', 'bob')
  const [alice, bob] = clients as [Client, Client]
  for (let i = 0; i < 50; i++) alice.say({ as: `p${i}` })
  bob.hear(table.take()?.(bob.link))
  expect(bob.sees(alice)).toMatchObject({ as: 'p49' })
  expect(table.take()).toBeUndefined()
})

test('nobody speaks for another: not by their client id, not by taking it over when they leave', () => {
  const { table, clients, deliver } = room('alice', 'bob', 'eve')
  const [alice, bob, eve] = clients as [Client, Client, Client]
  alice.say({ as: 'x' })
  deliver()
  eve.hear(table.everyone(eve.link))
  eve.awareness.states.set(alice.id, { as: 'forged' })
  eve.awareness.meta.set(alice.id, { clock: 99, lastUpdated: 0 })
  expect(eve.table.hear(eve.link, encodeAwarenessUpdate(eve.awareness, [alice.id]))).toBe(false)
  eve.awareness.states.delete(alice.id)
  expect(eve.table.hear(eve.link, encodeAwarenessUpdate(eve.awareness, [alice.id]))).toBe(false)
  table.leave(alice.link)
  eve.awareness.states.set(alice.id, { as: 'forged' })
  expect(eve.table.hear(eve.link, encodeAwarenessUpdate(eve.awareness, [alice.id]))).toBe(false)
  deliver()
  expect(bob.sees(alice)).toBeUndefined()
})

test('echoes of what we sent are no claim, also from a client that said nothing yet', () => {
  const { table, clients, deliver } = room('alice', 'alice', 'bob')
  const [alice, tablet, bob] = clients as [Client, Client, Client]
  alice.say({ as: 'x' })
  deliver()
  table.leave(alice.link)
  expect(tablet.echo()).toBe(false)
  expect(tablet.say({ as: 'y' })).toBe(true)
  deliver()
  expect(bob.sees(tablet)).toMatchObject({ as: 'y' })
  expect(bob.sees(alice)).toBeUndefined()
})

test('a device that is back before its old connection was noticed to be dead goes on as itself', () => {
  const { table, clients, deliver } = room('alice', 'bob')
  const [alice, bob] = clients as [Client, Client]
  alice.say({ as: 'x' })
  deliver()
  const old = alice.link
  alice.link = alice.newLink()
  expect(table.everyone(alice.link)).toBeUndefined()
  expect(alice.say({ as: 'y' })).toBe(true)
  expect(table.leave(old)).toBe(false)
  deliver()
  expect(bob.sees(alice)).toMatchObject({ as: 'y' })
})

test('saying the same again costs nothing, and is passed on in time', () => {
  const { clients, deliver } = room('alice', 'bob')
  const [alice, bob] = clients as [Client, Client]
  alice.say({ as: 'x' })
  deliver()
  const clock = bob.awareness.meta.get(alice.id)?.clock ?? 0
  expect(alice.say({ as: 'x' })).toBe(false)
  deliver()
  expect(bob.awareness.meta.get(alice.id)?.clock).toBe(clock)
  deliver(true)
  expect(bob.awareness.meta.get(alice.id)?.clock).toBeGreaterThan(clock)
})

test('who leaves, says null or says nonsense disappears', () => {
  const { table, clients, deliver } = room('alice', 'bob')
  const [alice, bob] = clients as [Client, Client]
  for (const vanish of [
    () => alice.say(null),
    () => alice.say({ as: 'nonsense' }),
    () => table.leave(alice.link),
  ]) {
    alice.say({ as: 'x' })
    deliver()
    expect(bob.sees(alice)).toBeDefined()
    vanish()
    deliver()
    expect(bob.sees(alice)).toBeUndefined()
  }
})

test('what is too long is not heard, what cannot be read throws', () => {
  const { table, clients } = room('alice')
  const [alice] = clients as [Client]
  expect(alice.say({ as: 'x'.repeat(3000) })).toBe(false)
  expect(() => table.hear(alice.link, Uint8Array.of(5, 1))).toThrow()
  expect(() => table.hear(alice.link, Uint8Array.of(0xff, 0xff, 0x7f))).toThrow()
})

test('what may not be shown any more disappears for others as soon as the meeting is looked at again', () => {
  const shows = { cursor: true }
  const table = new PresenceTable((member, raw) => {
    const { cursor } = (raw ?? {}) as { cursor?: { x: number; y: number } }
    return { member, role: 'participant', ...(cursor && shows.cursor ? { cursor } : {}) }
  }, 2048)
  const [alice, bob, late] = ['alice', 'bob', 'late'].map((member) => new Client(table, member)) as [
    Client,
    Client,
    Client,
  ]
  alice.say({ cursor: { x: 1, y: 2 } })
  bob.hear(table.take()?.(bob.link))
  expect(bob.sees(alice)).toMatchObject({ cursor: { x: 1, y: 2 } })
  shows.cursor = false
  table.review(false)
  const news = table.take()?.(bob.link)
  bob.hear(news)
  expect(bob.sees(alice)).toEqual({ member: 'alice', role: 'participant' })
  late.hear(table.everyone(late.link))
  expect(late.sees(alice)).toEqual({ member: 'alice', role: 'participant' })
})

/** Shows what somebody holds apart from who they are. */
const unnamed = (member: string, raw: unknown): StampedPresence | null => {
  const { x, as } = (raw ?? {}) as { x?: number; as?: string }
  const hand = x === undefined ? {} : { hand: { drag: { card: 'c1', x, y: 0 } } }
  return { member, role: 'participant', ...(as ? { as } : {}), ...hand }
}

/** Three people who sort; Carol only looks on, and writes down who sent what under which id. */
function sorting() {
  const table = new PresenceTable(unnamed, 2048)
  const clients = ['alice', 'bob', 'carol'].map((member) => new Client(table, member))
  const [alice, bob, carol] = clients as [Client, Client, Client]
  const seen: { id: number; state: Record<string, unknown> | undefined }[][] = []
  const deliver = (renewals = false) => {
    const states = table.take(renewals)
    for (const client of [alice, bob]) client.hear(states?.(client.link))
    const before = new Map([...carol.awareness.meta].map(([id, { clock }]) => [id, clock]))
    carol.hear(states?.(carol.link))
    const news = [...carol.awareness.meta].filter(([id, { clock }]) => clock !== before.get(id))
    seen.push(news.map(([id]) => ({ id, state: carol.awareness.getStates().get(id) })))
  }
  for (const client of clients) client.say({})
  deliver()
  return { table, alice, bob, carol, seen, deliver }
}

test('what is held without a name is told of nobody, whoever looks at ids, clocks and what comes together', () => {
  const { table, alice, bob, carol, seen, deliver } = sorting()
  seen.length = 0
  for (const holder of [alice, bob, alice]) {
    for (const x of [1, 2, 3]) {
      holder.say({ x })
      deliver()
    }
    holder.say({})
    deliver()
  }
  // Each time something is taken up it is in a new hand, and nobody else says anything meanwhile.
  const hands = seen.map((news) => news.map(({ id }) => id))
  expect(hands.every((ids) => ids.length === 1)).toBe(true)
  expect(new Set(hands.flat()).size).toBe(3)
  for (const { id, state } of seen.flat()) {
    expect([alice.id, bob.id]).not.toContain(id)
    expect(Object.keys(state ?? {})).not.toContain('member')
  }
  // A newcomer is told people first and hands apart; everybody is renewed alike, however much they say.
  alice.say({ x: 4 })
  deliver()
  const late = new Client(table, 'dora')
  late.hear(table.everyone(late.link))
  const told = [...late.awareness.getStates()].filter(([id]) => id !== late.id)
  expect(told.map(([, state]) => 'member' in state)).toEqual([true, true, true, false])
  for (let round = 0; round < 4; round++) {
    alice.say({ x: 10 + round })
    deliver()
    const clocks = [alice, bob].map(({ id }) => carol.awareness.meta.get(id)?.clock ?? 0)
    deliver(true)
    const after = [alice, bob].map(({ id }) => carol.awareness.meta.get(id)?.clock ?? 0)
    expect(after.every((clock, index) => clock > (clocks[index] ?? 0))).toBe(true)
  }
})

test('whoever holds something does not see their own hand, and lets go of it when they leave, before they are gone', () => {
  const { table, alice, bob, carol, deliver } = sorting()
  alice.say({ x: 1 })
  deliver()
  const handsAt = ({ awareness }: Client) =>
    [...awareness.getStates().values()].filter(({ drag }) => drag).length
  expect([handsAt(alice), handsAt(bob), handsAt(carol)]).toEqual([0, 1, 1])
  table.leave(alice.link)
  deliver()
  expect([handsAt(carol), carol.sees(alice)]).toEqual([0, { member: 'alice', role: 'participant' }])
  deliver(true)
  expect(carol.sees(alice)).toBeUndefined()
})

test('who is gone without a goodbye holds and points at nothing any more, and is seen again as soon as they are back', () => {
  const table = new PresenceTable(
    (member, raw) => ({ member, role: 'participant', ...(raw as { cursor?: { x: number; y: number } }) }),
    2048,
  )
  const [alice, bob] = ['alice', 'bob'].map((member) => new Client(table, member)) as [Client, Client]
  const tell = () => bob.hear(table.take()?.(bob.link))
  const holding = {
    cursor: { x: 1, y: 2 },
    drag: { card: 'c', x: 1, y: 2 },
    carry: null,
    ink: null,
    view: { x: 1, y: 2, width: 3, height: 4 },
  }
  alice.say(holding)
  tell()
  expect(table.lookAtHands(), 'she answers').toBe(false)
  alice.answers = false
  expect(table.lookAtHands()).toBe(true)
  tell()
  expect(bob.sees(alice), 'she is still here').toEqual({
    member: 'alice',
    role: 'participant',
    view: holding.view,
  })
  expect(table.lookAtHands(), 'that is said once').toBe(false)
  alice.answers = true
  alice.say(holding)
  tell()
  expect(bob.sees(alice)).toMatchObject({ drag: { card: 'c' } })
})

describe('apart in groups', () => {
  /** Says at which group it is, and keeps one field; `hand` is held without a name. */
  const apart = (member: string, raw: unknown): StampedPresence => {
    const { as, group, held } = (raw ?? {}) as { as?: string; group?: number; held?: string }
    const hand = held ? { hand: { drag: { card: held, x: 0, y: 0 } } } : {}
    return { member, role: 'participant', ...(as && { as }), ...hand, ...(group && { group }) }
  }
  const here = (member: string) => ({ member, role: 'participant' })

  function groups() {
    const table = new PresenceTable(apart, 2048)
    const all = ['anna', 'bram', 'chris', 'dewi'].map((member) => new Client(table, member))
    const [anna, bram, chris, dewi] = all as [Client, Client, Client, Client]
    const deliver = (renewals = false) => {
      const states = table.take(renewals)
      for (const one of all) one.hear(states?.(one.link))
    }
    anna.say({ group: 1, as: 'x' })
    bram.say({ group: 1 })
    chris.say({ group: 2 })
    dewi.say({ group: 2, as: 'y' })
    deliver()
    const held = (one: Client) =>
      [...one.awareness.getStates().values()].flatMap(({ drag }) => (drag ? [drag.card] : []))
    return { table, anna, bram, chris, dewi, deliver, held }
  }

  test('hands are seen in the own group, and of others only that they are here', () => {
    const { table, anna, bram, chris, dewi, deliver } = groups()
    expect(bram.sees(anna)).toEqual({ ...here('anna'), as: 'x' })
    expect(chris.sees(anna)).toEqual(here('anna'))
    expect(bram.sees(dewi)).toEqual(here('dewi'))
    deliver(true)
    expect([bram.sees(anna), chris.sees(anna)]).toEqual([{ ...here('anna'), as: 'x' }, here('anna')])
    // What nobody there may know is not sent at all.
    anna.say({ group: 1, as: 'z' })
    const states = table.take()
    expect(states?.(chris.link)).toBeUndefined()
    bram.hear(states?.(bram.link))
    expect(bram.sees(anna)).toEqual({ ...here('anna'), as: 'z' })
  })

  test('who goes to another group sees the hands there, and those of before no longer', () => {
    const { anna, bram, dewi, deliver, held } = groups()
    anna.say({ group: 1, as: 'x', held: 'kaart' })
    deliver()
    expect(held(bram)).toEqual(['kaart'])
    expect(held(dewi)).toEqual([])
    bram.say({ group: 2 })
    deliver()
    expect(held(bram)).toEqual([])
    expect([bram.sees(anna), bram.sees(dewi)]).toEqual([here('anna'), { ...here('dewi'), as: 'y' }])
    anna.say({ group: 2, as: 'x', held: 'kaart' })
    deliver()
    expect([held(bram), held(dewi)]).toEqual([['kaart'], ['kaart']])
  })

  test('what somebody pointed at in one group is not shown in the next, until they point there', () => {
    const at = new Map<string, number | undefined>([
      ['anna', 1],
      ['bram', 2],
    ])
    const table = new PresenceTable((member, raw) => {
      const group = at.get(member)
      const { as } = raw as { as?: string }
      return { ...apart(member, as ? { as } : {}), ...(group && { group }) }
    }, 2048)
    const [anna, bram] = [new Client(table, 'anna'), new Client(table, 'bram')]
    const deliver = () => bram.hear(table.take()?.(bram.link))
    anna.say({ as: 'x' })
    bram.say({ as: 'y' })
    deliver()
    for (const group of [2, undefined]) {
      at.set('anna', group).set('bram', group)
      table.review(true)
      deliver()
      expect(bram.sees(anna)).toEqual(here('anna'))
    }
    anna.say({ as: 'z' })
    deliver()
    expect(bram.sees(anna)).toEqual({ ...here('anna'), as: 'z' })
  })

  test('together again, all see all hands', () => {
    const { anna, bram, chris, dewi, deliver, held } = groups()
    for (const one of [anna, bram, chris, dewi])
      one.say({ as: one.member, ...(one === anna && { held: 'kaart' }) })
    deliver()
    expect([held(bram), held(chris), held(dewi)]).toEqual([['kaart'], ['kaart'], ['kaart']])
    expect(chris.sees(anna)).toEqual({ ...here('anna'), as: 'anna' })
  })

  test('a device that comes back is told of its own group once it says who it is', () => {
    const { table, anna, bram, chris, deliver } = groups()
    bram.link = bram.newLink()
    bram.awareness.states.delete(anna.id)
    bram.awareness.meta.delete(anna.id)
    bram.hear(table.everyone(bram.link))
    expect(bram.sees(anna)).toEqual(here('anna'))
    expect(bram.say({ group: 1 })).toBe(true)
    deliver()
    expect(bram.sees(anna)).toEqual({ ...here('anna'), as: 'x' })
    expect(chris.sees(anna)).toEqual(here('anna'))
  })
})
