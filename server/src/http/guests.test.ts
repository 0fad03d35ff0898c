import type { CreateMeetingAnswer, GuestLinkAnswer } from '@kring/shared/protocol/api'
import { expect, test } from 'vitest'
import WebSocket from 'ws'
import type { Kring } from '../kring.ts'
import { until } from '../testing/condition.ts'
import { Device } from '../testing/device.ts'
import { ask, joinMeeting, startServer } from '../testing/server.ts'

const SECRETS = ['Onze leervraag', 'Anna', 'Bram', 'Alleen voor ons', 'Mia Claes', 'Team']

/** A group with questions on the table, one of them put aside, and a note nobody sees yet. */
async function talking(kring: Kring) {
  const activities = ['', ', later'].map((more) => ({ method: 'outside', question: `Onze leervraag${more}` }))
  const made = await ask(kring, '/api/meetings', {
    body: { language: 'nl', title: 'Team lezen', activities },
  })
  const opened = (await made.json()) as CreateMeetingAnswer
  const facilitator = new Device({ meeting: opened.meeting, member: 'facilitator', token: opened.token })
  await facilitator.connect(kring)
  const anna = await new Device(await joinMeeting(kring, opened.code, 'Anna')).connect(kring)
  const now = () => facilitator.meeting!.activities[facilitator.meeting!.current]!
  const go = async (phase: string) => {
    await facilitator.tell('phase.go', { phase, round: 0, stamp: now().phase.stamp })
    await until(`all are at ${phase}`, () =>
      [facilitator, anna].every((one) => one.meeting?.activities[one.meeting.current]?.phase.id === phase),
    )
  }
  await anna.tell('card.write', {
    card: 'q1',
    label: 'Wat werkt elders?',
    text: 'Alleen voor ons',
    zone: 'question',
  })
  await anna.tell('card.write', { card: 'q2', label: 'Alleen voor ons, opzij', text: '', zone: 'question' })
  await go('choose')
  await facilitator.tell('card.park', { cards: ['q2'], parked: true })
  await facilitator.tell('source.name', { from: 'theory', who: 'Mia Claes', what: '', where: '', date: '' })
  const path = `/api/meetings/${opened.meeting}/guest`
  return { facilitator, anna, go, path, opened, now }
}

test('a guest is sent the questions and not a byte besides; not before all read that one looks on, nor after', async () => {
  const kring = await startServer()
  const { facilitator, anna, go, path, opened } = await talking(kring)
  /** Everything that comes back: how it went, what stands above it, and the body. */
  const asked = async (to: string, method: string, token: string) => {
    const response = await ask(kring, to, { method, token })
    const text = await response.text()
    const all = `${[...response.headers].join('\n')}\n${text}`
    return { status: response.status, text, all }
  }
  const makes = (token: string) => asked(path, 'POST', token)
  const linkOf = async () => (JSON.parse((await makes(opened.token)).text) as GuestLinkAnswer).token
  expect(await makes(opened.token), 'nobody read that a guest comes').toMatchObject({ status: 409 })
  await facilitator.tell('guest.open', {})
  await until('all read it', () => anna.meeting?.activities.a1?.guest?.open === true)
  expect((await makes(anna.access.token)).status, 'only a facilitator makes a link').toBe(403)
  const token = await linkOf()
  const look = (by = token) => asked(path, 'GET', by)
  const seen = await look()
  expect(seen.text).toBe('{"questions":["Wat werkt elders?"]}')
  expect((await look()).text, 'again').toBe(seen.text)
  await go('meet')
  await anna.tell('card.write', { card: 'n1', label: 'Alleen voor ons', text: '', zone: 'against' })
  const whole = await look()
  expect(whole.text).toBe(seen.text)
  for (const secret of SECRETS) expect(whole.all).not.toContain(secret)

  // It opens nothing else, and no socket.
  for (const [verb, other] of [
    ['GET', `/api/meetings/${opened.meeting}`],
    ['GET', `/api/meetings/${opened.meeting}/harvest.json`],
    ['POST', path],
    ['DELETE', `/api/meetings/${opened.meeting}`],
  ] as const)
    expect((await asked(other, verb, token)).status, other).toBe(401)
  const socket = new WebSocket(`${kring.url.replace('http', 'ws')}/sync/${opened.meeting}/notebook`, [
    'kring',
    token,
  ])
  const heard: unknown[] = []
  socket.on('message', (bytes) => heard.push(bytes))
  socket.on('error', () => {})
  await until('the socket is closed', () => socket.readyState === WebSocket.CLOSED)
  expect(heard).toEqual([])

  await facilitator.tell('guest.close', {})
  expect(await look()).toMatchObject({ status: 409 })
  await facilitator.tell('guest.open', {})
  expect(await look(), 'a later link is another one').toMatchObject({ status: 409 })
  const second = await linkOf()
  expect((await look(second)).text).toBe(seen.text)
  await facilitator.tell('agenda.go', { to: 'a2', reason: 'Eerst iets anders' })
  const elsewhere = await look(second)
  expect(elsewhere, 'another activity lies on the table').toMatchObject({ status: 409 })
  for (const secret of SECRETS) expect(elsewhere.all).not.toContain(secret)
  await facilitator.tell('agenda.go', { to: 'a1' })
  await go('heard')
  expect(await look(second), 'the talk is over').toMatchObject({ status: 409 })
})

test('by one link one looks so often and no more; another link is another', async () => {
  const kring = await startServer({ limits: { guestLooks: { burst: 2, perSecond: 0.001 } } })
  const { facilitator, anna, path, opened } = await talking(kring)
  const comes = async (number: number) => {
    await facilitator.tell('guest.open', {})
    await until('all read it', () => anna.meeting?.activities.a1?.guest?.number === number)
    const answer = await ask(kring, path, { method: 'POST', token: opened.token })
    const { token } = (await answer.json()) as GuestLinkAnswer
    return () => ask(kring, path, { method: 'GET', token })
  }
  const look = await comes(1)
  expect([(await look()).status, (await look()).status]).toEqual([200, 200])
  const refused = await look()
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  await facilitator.tell('guest.close', {})
  const again = await comes(2)
  expect((await again()).status).toBe(200)
})
