import { networkInterfaces } from 'node:os'
import { FACILITATOR } from '@kring/shared/meeting'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { until } from './testing/condition.ts'
import { Device } from './testing/device.ts'
import { ask, joinMeeting, lookUp, openMeeting, startServer } from './testing/server.ts'

test('create, join, write: the receipt comes, the draft stays private, and all is there after a restart', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const alice = await new Device(await joinMeeting(kring, coach.code, 'Alice')).connect(kring)
  const bob = await new Device(await joinMeeting(kring, coach.code, 'Bob')).connect(kring)
  const facilitator = await new Device(coach).connect(kring)
  await until('all see all', () => alice.names.includes('Bob') && facilitator.names.includes('Alice'))

  const { stamp } = facilitator.meeting!.activities.a1!.phase
  expect(await facilitator.tell('phase.go', { phase: 'write', round: 0, stamp })).toMatchObject({ ok: true })
  await until('the phase is seen', () => alice.meeting?.activities.a1?.phase.id === 'write')
  expect(await alice.tell('card.write', { card: 'c1', label: 'Rust', text: '' })).toMatchObject({ ok: true })
  await until('her draft', () => alice.meeting?.activities.a1?.drafts.c1?.label === 'Rust')
  expect(JSON.stringify(bob.records) + JSON.stringify(bob.mine)).not.toContain('Rust')

  const before = alice.meeting!
  for (const device of [alice, bob, facilitator]) device.disconnect()
  const second = await kring.again()
  const again = await new Device(alice.access).connect(second)
  await until('her view is as it was', () => again.meeting?.activities.a1?.drafts.c1 !== undefined)
  expect(again.meeting).toEqual(before)
})

test('what was said while the server was away is heard once when it is back', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  facilitator.disconnect()
  const seats = ['Ann', 'Ben', 'Cor'].map((name, i) =>
    facilitator.say('seat.add', { member: `seat${i}`, name }),
  )
  const second = await kring.again()
  const other = await new Device(coach).connect(second)
  await facilitator.connect(second)
  await until('three receipts', () => seats.every((id) => facilitator.receipts.has(id)))
  await until(
    'three seats',
    () => facilitator.names.filter((name) => /^(Ann|Ben|Cor)$/.test(name)).length === 3,
  )
  await until('the other device has the same', () => other.receipts.size === 3)
  expect(other.records).toEqual(facilitator.records)
})

test('a wrong token is told so by the close code, and so is another generation', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const { generation } = await lookUp(kring, coach)
  const stranger = new Device(coach)
  stranger.open(kring, `board.${generation}`, new Y.Doc(), 'forged.token')
  await until('4401', () => stranger.closed.includes(4401))
  stranger.open(kring, 'board.older', new Y.Doc())
  await until('4409', () => stranger.closed.includes(4409))
})

test('a closed door lets nobody in, and a renewed code is the only one', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  expect(await facilitator.tell('door.set', { open: false })).toMatchObject({ ok: true })
  const refused = await ask(kring, '/api/join', { body: { code: coach.code, name: 'Zoë' } })
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ error: { code: 'door.closed' } })

  await facilitator.tell('door.set', { open: true })
  const renewed = await ask(kring, `/api/meetings/${coach.meeting}/code`, {
    method: 'POST',
    token: coach.token,
  })
  const { code } = (await renewed.json()) as { code: string }
  expect((await ask(kring, '/api/join', { body: { code: coach.code, name: 'Zoë' } })).status).toBe(404)
  expect(await joinMeeting(kring, code.toLowerCase(), 'Zoë')).toMatchObject({ role: 'participant' })
})

test('removing somebody closes their sockets and kills their token at once', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const bob = await new Device(await joinMeeting(kring, coach.code, 'Bob')).connect(kring)
  await facilitator.tell('member.remove', { member: bob.access.member })
  await until('both sockets closed', () => bob.closed.filter((code) => code === 4411).length === 2)
  expect((await ask(kring, `/api/meetings/${coach.meeting}`, { token: bob.access.token })).status).toBe(403)
})

test('nobody but the server writes the board', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const bob = await new Device(await joinMeeting(kring, coach.code, 'Bob')).connect(kring)
  bob.board.getMap('board').set('meeting', { title: 'mine now' })
  await until('4403', () => bob.closed.includes(4403))
  await facilitator.tell('member.rename', { member: FACILITATOR, name: 'Mia' })
  await until('the rename', () => facilitator.names.includes('Mia'))
  expect(facilitator.meeting?.title).toBe('')
})

test('presence reaches others with the identity the server knows, and goes when its device goes', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const bob = await new Device(await joinMeeting(kring, coach.code, 'Bob')).connect(kring)
  bob.boardProvider.awareness.setLocalState({ member: FACILITATOR, role: 'facilitator' })
  const seen = () => facilitator.boardProvider.awareness.getStates().get(bob.board.clientID)
  await until('bob is seen', () => seen() !== undefined)
  expect(seen()).toEqual({ member: bob.access.member, role: 'participant' })
  bob.boardProvider.destroy()
  await until('bob is gone', () => seen() === undefined)
})

test('on all addresses it answers by IPv4, and by IPv6 where the machine has it', async () => {
  const kring = await startServer({ host: '::' })
  const hosts = [
    '127.0.0.1',
    ...(networkInterfaces().lo?.some(({ family }) => family === 'IPv6') ? ['[::1]'] : []),
  ]
  for (const host of hosts) expect((await fetch(`http://${host}:${kring.port}/healthz`)).status).toBe(200)
})

test('deleting ends the meeting for everybody', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const bob = await new Device(await joinMeeting(kring, coach.code, 'Bob')).connect(kring)
  const path = `/api/meetings/${coach.meeting}`
  expect((await ask(kring, path, { method: 'DELETE', token: bob.access.token })).status).toBe(403)
  expect((await ask(kring, path, { method: 'DELETE', token: coach.token })).status).toBe(204)
  await until('4410', () => bob.closed.includes(4410))
  expect((await ask(kring, path, { token: coach.token })).status).toBe(404)
})
