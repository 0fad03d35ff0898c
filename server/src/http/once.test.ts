import type { CreateMeetingAnswer, JoinAnswer, KnownAnswer } from '@kring/shared/protocol/api'
import { expect, test } from 'vitest'
import type { Kring } from '../kring.ts'
import { until } from '../testing/condition.ts'
import { Device } from '../testing/device.ts'
import { ask, joinMeeting, lookUp, openMeeting, startServer } from '../testing/server.ts'

const TICKET = 'abcdefghijklmnopqrstuvwxyz012345'
const OTHER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ-_6789'

async function post<T>(kring: Kring, path: string, body: unknown): Promise<T> {
  return (await (await ask(kring, path, { body })).json()) as T
}
const plan = (ticket: string) => ({
  language: 'nl',
  activities: [{ method: 'kandoe', question: 'Waar beginnen we?' }],
  ticket,
})
const join = (kring: Kring, code: string, name: string, more: object = {}) =>
  post<JoinAnswer & Partial<KnownAnswer>>(kring, '/api/join', { code, name, ...more })

/** Somebody's device goes, and the server knows it. */
async function leaves(kring: Kring, device: Device): Promise<void> {
  const open = async () => {
    const told = await (await ask(kring, '/metrics')).text()
    return [...told.matchAll(/^kring_sockets\{.*\} (\d+)$/gm)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    )
  }
  const before = await open()
  device.disconnect()
  await until('the server knows', async () => (await open()) === before - 2)
}

test('one wish to begin is one meeting, however often it is sent, at once and after a restart', async () => {
  const kring = await startServer()
  const create = (of: Kring, ticket: string) => post<CreateMeetingAnswer>(of, '/api/meetings', plan(ticket))
  const [first, second] = await Promise.all([create(kring, TICKET), create(kring, TICKET)])
  expect(second).toMatchObject({
    meeting: first.meeting,
    code: first.code,
    facilitatorKey: first.facilitatorKey,
  })
  const again = await kring.again()
  const third = await create(again, TICKET)
  expect(third.code).toBe(first.code)
  expect(await lookUp(again, third)).toMatchObject({ role: 'facilitator' })
  expect((await create(again, OTHER)).meeting).not.toBe(first.meeting)
})

test('one wish to join is one person, however often it is sent, at once and after a restart', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const wish = { ticket: TICKET }
  const [first, second] = await Promise.all([
    join(kring, coach.code, 'Anna', wish),
    join(kring, coach.code, 'Anna', wish),
  ])
  expect(second.member).toBe(first.member)
  const again = await kring.again()
  expect((await join(again, coach.code, 'Anna', wish)).member).toBe(first.member)
  expect((await join(again, coach.code, 'Anna', { ticket: OTHER, again: '' })).member).not.toBe(first.member)
  const facilitator = await new Device(coach).connect(again)
  expect(facilitator.names.filter((name) => /^Anna/.test(name))).toEqual(['Anna', 'Anna B'])
  // Whoever was taken out of the group is not in it again by asking once more.
  await facilitator.tell('member.remove', { member: first.member })
  expect((await join(again, coach.code, 'Anna', { ...wish, again: '' })).member).not.toBe(first.member)
})

test('a ticket that could be guessed is none', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  for (const ticket of ['', 'short', `${TICKET}x`, 'é'.repeat(32)])
    expect((await ask(kring, '/api/join', { body: { code: coach.code, name: 'Anna', ticket } })).status).toBe(
      400,
    )
})

test('a name that is there and not connected is asked about; by it one is the same person, and no second one', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const before = await new Device(await joinMeeting(kring, coach.code, 'Anna')).connect(kring)
  await until('she is in', () => facilitator.names.includes('Anna'))
  // Connected, she is somebody else.
  expect(await join(kring, coach.code, 'anna')).toMatchObject({ role: 'participant' })
  await until('told apart', () => facilitator.names.includes('anna B'))
  await leaves(kring, before)
  const { known = [] } = await join(kring, coach.code, 'Anna')
  expect(known.map(({ name }) => name)).toEqual(['Anna', 'anna B'])

  const back = await join(kring, coach.code, 'Anna', { again: before.access.member })
  expect(back.member).toBe(before.access.member)
  await until('the facilitator sees it', () => facilitator.meeting?.members[back.member]?.returns === 1)

  // And says that it was somebody else: that device is out, the one from before is not.
  const device = await new Device(back).connect(kring)
  const path = `/api/meetings/${coach.meeting}/returns/${back.member}`
  expect((await ask(kring, path, { method: 'DELETE', token: back.token })).status).toBe(403)
  expect((await ask(kring, path, { method: 'DELETE', token: coach.token })).status).toBe(204)
  await until('it is out', async () => {
    const { status } = await ask(kring, `/api/meetings/${coach.meeting}`, { token: back.token })
    return status === 401 && device.closed.length > 0
  })
  expect(await lookUp(kring, before.access)).toMatchObject({ member: back.member })
  const reconnected = await new Device(before.access).connect(kring)
  expect(reconnected.names).toContain('Anna')
})

test('who was there before the other came by the name goes on alone, and writes what nobody else reads', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const first = await new Device(await joinMeeting(kring, coach.code, 'Anna')).connect(kring)
  await leaves(kring, first)
  const by = { again: first.access.member }
  const mallory = await new Device(await join(kring, coach.code, 'Anna', by)).connect(kring)
  const anna = await new Device(first.access).connect(kring)
  await until('the other is out', () => mallory.closed.length > 0)
  const { stamp } = facilitator.meeting!.activities.a1!.phase
  await facilitator.tell('phase.go', { phase: 'write', round: 0, stamp })
  await until('the phase is seen', () => anna.meeting?.activities.a1?.phase.id === 'write')
  await anna.tell('card.write', { card: 'c1', label: 'Geheim', text: '' })
  expect(JSON.stringify(mallory.mine)).not.toContain('Geheim')
  expect((await ask(kring, `/api/meetings/${coach.meeting}`, { token: mallory.access.token })).status).toBe(
    401,
  )
  expect(anna.meeting?.members[anna.access.member]).toMatchObject({ returns: 1, parted: 1, away: false })
})

test('who came as a school leader and made something is one again by the name, on another device too', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const sam = await new Device(await join(kring, coach.code, 'Sam', { role: 'schoolLeader' })).connect(kring)
  const { stamp } = facilitator.meeting!.activities.a1!.phase
  await facilitator.tell('phase.go', { phase: 'write', round: 0, stamp })
  await until('the phase is seen', () => sam.meeting?.activities.a1?.phase.id === 'write')
  await sam.tell('card.write', { card: 'c1', label: 'Rust', text: '' })
  await leaves(kring, sam)
  const back = await join(kring, coach.code, 'Sam', { again: sam.access.member })
  expect(back).toMatchObject({ role: 'schoolLeader' })
  expect(back.member).not.toBe(sam.access.member)
  await until('all know', () => facilitator.meeting?.members[back.member]?.role === 'schoolLeader')
})

test('who was a participant with nothing and comes back as a school leader is one, and not two', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const sam = await new Device(await joinMeeting(kring, coach.code, 'Sam')).connect(kring)
  await leaves(kring, sam)
  const back = await join(kring, coach.code, 'Sam', { again: sam.access.member, role: 'schoolLeader' })
  expect(back).toMatchObject({ role: 'schoolLeader' })
  const lists = () => Object.values(facilitator.meeting?.members ?? {}).filter(({ gone }) => !gone)
  await until('all know', () => lists().some(({ id, role }) => id === back.member && role === 'schoolLeader'))
  expect(lists().filter(({ name }) => name === 'Sam')).toHaveLength(1)
  const again = await join(kring, coach.code, 'Sam', { again: back.member, role: 'schoolLeader' })
  expect(again).toMatchObject({ role: 'schoolLeader', member: back.member })
})

test('a name alone opens nothing that only its owner may know', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const anna = await new Device(await joinMeeting(kring, coach.code, 'Anna')).connect(kring)
  const { stamp } = facilitator.meeting!.activities.a1!.phase
  await facilitator.tell('phase.go', { phase: 'write', round: 0, stamp })
  await until('the phase is seen', () => anna.meeting?.activities.a1?.phase.id === 'write')
  await anna.tell('card.write', { card: 'c1', label: 'Geheim', text: '' })
  await leaves(kring, anna)
  expect(await join(kring, coach.code, 'Anna')).toMatchObject({ known: [{ member: anna.access.member }] })
  const access = await join(kring, coach.code, 'Anna', { again: anna.access.member })
  expect(access.member).not.toBe(anna.access.member)
  const device = await new Device(access).connect(kring)
  expect(JSON.stringify(device.mine)).not.toContain('Geheim')
  // Nothing waits for the one from before.
  await until('the board follows', () => device.meeting?.members[access.member] !== undefined)
  expect(device.meeting?.members).toMatchObject({
    [anna.access.member]: { away: true },
    [access.member]: { name: 'Anna B', insteadOf: anna.access.member },
  })
  // The facilitator says that this is somebody else: both are there, each as who they are.
  const path = `/api/meetings/${coach.meeting}/returns/${access.member}`
  expect((await ask(kring, path, { method: 'DELETE', token: coach.token })).status).toBe(204)
  await until('they are two', () => facilitator.meeting?.members[anna.access.member]?.away === false)
  expect(facilitator.meeting?.members[access.member]).not.toHaveProperty('insteadOf')
  expect(await lookUp(kring, access)).toMatchObject({ member: access.member })
})

test('a code is known before anybody is asked for a name, and guessing is as slow as ever', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const door = async (code: string) => (await ask(kring, '/api/door', { body: { code } })).status
  expect(await door(coach.code.toLowerCase())).toBe(200)
  expect(await door('AAAAAA')).toBe(404)
  await until('it is stopped', async () => (await door('AAAAAB')) === 429)
})
