import { once } from 'node:events'
import { SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { awarenessMessage } from '../bench/awareness.ts'
import { Api, reasonOf } from '../simulation/api.ts'
import type { Access, Client } from '../simulation/client.ts'
import { Gathering } from '../simulation/gathering.ts'
import { goTo } from '../simulation/phases.ts'
import { openRaw } from '../simulation/raw-socket.ts'
import { newServer } from '../simulation/server.ts'
import { Tape, tapedSocket } from '../simulation/tape.ts'
import { knowledgeOf } from './reading.ts'
import { holds } from './searching.ts'

/** What a group is called, asks, writes, says and agrees: none of it is for the door. */
const GROUP = {
  title: 'Merelteam-63',
  lead: 'Kiekendief-17',
  anna: 'Anna Grutto-42',
  bram: 'Bram Wulp-55',
  seat: 'Ed Kluut-90',
  question: 'Reigervraag-21',
  second: 'Roerdomp-81 praten we',
  settings: 'Lepelaar-36 lag klaar',
  hidden: 'Zilvermeeuw-12',
  card: 'Tureluur-74',
  parked: 'Watersnip-38',
  asked: 'Ooievaar-29',
}
const GOAL = 'Hoe er doorgevraagd wordt'

test('METHODS M11 who waits at the door is sent nothing of the group, whatever they ask for, until it agreed what for', async () => {
  const server = await newServer()
  const tapes: Record<string, Tape> = {}
  let next = 'facilitator'
  const tapeOf = (who: string) => {
    tapes[who] ??= new Tape()
    return tapes[who]
  }
  const options = () => ({ tape: tapeOf(next) })
  const made = await new Api(server.origin).create({
    language: 'nl',
    title: GROUP.title,
    name: GROUP.lead,
    activities: [
      { method: 'kandoe', question: GROUP.question, settings: { supply: [GROUP.settings] } },
      { method: 'observer', question: GROUP.second, settings: {} },
    ],
  })
  const gathering = Gathering.of(server, made, options)
  const enter = (who: string, how: () => Promise<Client>) => {
    next = who
    return how()
  }
  const facilitator = await enter('facilitator', () => gathering.facilitator())
  const screen = await enter('screen', () => gathering.screen())
  const anna = await enter('anna', () => gathering.join(GROUP.anna))
  const bram = await enter('bram', () => gathering.join(GROUP.bram))
  const group = [facilitator, screen, anna, bram]

  // At the door: all have them by name before their own device gets its first byte.
  const taped = new Api(server.origin, (bytes) => tapeOf('olga').keep('http', bytes))
  // By the name of somebody who is not here now: others are asked whether they are that person.
  bram.offline()
  await anna.until(() => anna.others().length === 2, 'Bram is not connected')
  const access = await taped.join({ code: made.code, name: 'Olga', role: 'visitor' })
  const asBram = await taped.call('POST', '/api/join', {
    body: { code: made.code, name: GROUP.bram.toUpperCase(), role: 'visitor', ticket: 'a'.repeat(32) },
  })
  bram.online()
  expect(JSON.parse(asBram.text)).toMatchObject({ role: 'visitor' })
  for (const one of group)
    await one.until(() => one.meeting()?.members[access.member]?.role === 'visitor', 'that somebody waits')
  const olga = await enter('olga', () => gathering.device(access))
  const kinds = Object.keys(olga.board()).map((key) => key.replace(/\/.*/, key.split('/')[2] ?? ''))
  expect([...new Set(kinds)].sort()).toEqual(['activity', 'meeting', 'member', 'settings'])

  // The group works: hidden, open, by hand, apart, and with the coach.
  await facilitator.must('seat.add', { member: 'ed', name: GROUP.seat })
  await facilitator.must('ask.show', { text: GROUP.asked })
  await anna.must('thing.park', { thing: 't1', text: GROUP.parked })
  await goTo('write', facilitator, [facilitator, anna, bram])
  await anna.must('card.write', { card: 'c1', label: GROUP.hidden, text: GROUP.card })
  await goTo('raise', facilitator, [facilitator, anna, bram])
  anna.point({ cursor: { x: 3, y: 4 } })
  facilitator.point({ point: { x: 1, y: 2 } })
  await bram.until(() => bram.others().some(({ point }) => point), 'where the coach points')
  await bram.until(() => bram.activity().cards.c1, 'what lies open')

  // Whatever they say is heard as nobody’s.
  for (const [kind, said] of [
    ['thing.park', { thing: 't2', text: 'Ik' }],
    ['card.place', { card: 'c1', zone: 'table', x: 0, y: 0 }],
    ['member.role', { member: access.member, role: 'participant' }],
    ['member.rename', { member: access.member, name: 'Anders' }],
  ] as const)
    expect((await olga.ask(kind as never, said as never)).ok, kind).toBe(false)
  expect(await olga.ask('visit.propose', { ask: 'v0', goal: GOAL })).toMatchObject({ ok: false })

  // Whatever they ask for by HTTP, and whichever document by another name.
  const { meeting, token } = access
  const path = `/api/meetings/${meeting}`
  for (const asked of [
    'harvest.json',
    'harvest.csv',
    'harvest.md?for=share',
    'film/a1',
    `images/${'a'.repeat(32)}`,
  ])
    expect(reasonOf(await taped.call('GET', `${path}/${asked}`, { token })), asked).toBe('role.notAllowed')
  for (const asked of ['devices', 'guest']) await taped.call('GET', `${path}/${asked}`, { token })
  for (const asked of ['code', 'guest', 'key'])
    await taped.call('POST', `${path}/${asked}`, { token, body: {} })
  expect(await taped.meeting(access)).toMatchObject({ title: '', methods: ['kandoe'] })
  for (const room of new Set(
    group.flatMap((one) => one.opened).filter((room) => room.startsWith('board.')),
  )) {
    const raw = openRaw(server.origin(), access, room)
    raw.socket.on('message', (data: Buffer) => tapeOf('olga').keep(room, data))
    expect(await raw.goodbye, room).toMatchObject({ reason: 'board.otherGeneration' })
  }
  for (const room of ['board', 'board.x', 'notebook.x', `board.${access.member}`]) {
    const { goodbye } = openRaw(server.origin(), access, room)
    await goodbye
  }
  const own = olga.opened.find((room) => room.startsWith('board.')) ?? ''
  await rawBoard(server.origin(), access, own, tapeOf('olga'))

  // A second device, a fresh start, and the step in which the group would agree.
  olga.reload()
  await olga.ready()
  next = 'olga'
  const second = await gathering.device(access)
  await facilitator.must('agenda.go', { to: idOf(facilitator, 'observer') })
  for (const one of [olga, second])
    await one.until(() => one.activity().method === 'observer', 'that a visit can be agreed')
  await olga.must('visit.propose', { ask: 'v1', goal: GOAL })
  await second.until(() => second.activity().onlooker?.goal === GOAL, 'what they proposed')
  await anna.until(() => anna.activity().onlooker, 'what is asked')
  await anna.must('onlooker.answer', { ask: 'v1', agrees: true })
  expect(holds(tapeOf('anna'), GOAL)).toBe(true)

  const before = tapeOf('olga')
  for (const [what, text] of Object.entries(GROUP)) {
    expect(holds(tapeOf(what === 'hidden' ? 'anna' : 'facilitator'), text), `the search finds ${what}`).toBe(
      true,
    )
    expect(holds(before, text), `at the door is told ${what}: “${text}”`).toBe(false)
  }
  const told = knowledgeOf(before)
  for (const one of [...told.records, ...told.presences.map((value) => ({ key: 'presence', value }))])
    for (const { access: other } of [anna, bram])
      expect(JSON.stringify([one.key, one.value])).not.toContain(other.member)
  expect(told.presences).toEqual([])

  // All agreed: now they are in, on both devices, and see what the others see.
  await facilitator.must('onlooker.answer', { ask: 'v1', agrees: true }, 'ed')
  const came = before.parts.length
  await bram.must('onlooker.answer', { ask: 'v1', agrees: true })
  for (const one of [olga, second])
    await one.until(
      () => one.activity().visit && one.meeting()?.members[access.member]?.role === 'observer',
      'they are in',
    )
  await olga.until(() => olga.meeting()?.title === GROUP.title && olga.others().length > 0, 'the whole board')
  expect(holds(before.after(came), GROUP.card)).toBe(true)

  // Put back at the door: nothing new reaches them.
  await facilitator.must('member.role', { member: access.member, role: 'visitor' })
  for (const one of [olga, second])
    await one.until(() => one.meeting()?.title === '' && one.others().length === 0, 'they wait again')
  const left = before.parts.length
  await anna.must('thing.park', { thing: 't3', text: 'Scholekster-57' })
  anna.point({ cursor: { x: 7, y: 8 } })
  await bram.until(() => JSON.stringify(bram.activity().parkingList).includes('Scholekster'), 'what is new')
  await facilitator.must('agenda.go', { to: idOf(facilitator, 'kandoe') })
  for (const one of [olga, second])
    await one.until(() => one.activity().method === 'kandoe', 'that the group went on')
  const since = before.after(left)
  for (const text of [...Object.values(GROUP), 'Scholekster-57']) expect(holds(since, text), text).toBe(false)

  // It is over for who waits as well.
  await facilitator.api.call('DELETE', path, { token: made.token })
  for (const one of [olga, second]) await one.until(() => one.ended === 'meeting.deleted', 'that it is over')
})

const idOf = (client: Client, method: string) =>
  Object.values(client.meeting()?.activities ?? {}).find((one) => one.method === method)?.id ?? ''

/** Their own board by a bare socket: asked for everything there is and who is here, and pointed at. */
async function rawBoard(origin: string, { meeting, token }: Access, room: string, tape: Tape): Promise<void> {
  const Socket = tapedSocket(tape, room)
  const socket = new Socket(`${origin.replace(/^http/, 'ws')}/sync/${meeting}/${room}`, [
    SOCKET_PROTOCOL,
    token,
  ])
  await once(socket, 'open')
  const nothing = Y.encodeStateVector(new Y.Doc())
  socket.send(Uint8Array.from([0, 0, nothing.length, ...nothing]))
  socket.send(awarenessMessage(7, 1, { cursor: { x: 1, y: 1 }, group: 1, view: null }))
  socket.send(Uint8Array.from([3]))
  // What was asked is answered before the goodbye: who says that the board is another one is out.
  socket.send(Uint8Array.from([0, 2, 3, 1, 1, 1]))
  await once(socket, 'close')
}
