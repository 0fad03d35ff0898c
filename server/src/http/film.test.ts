import { setImmediate } from 'node:timers/promises'
import type { ErrorAnswer, FilmAnswer } from '@kring/shared/protocol/api'
import { expect, test } from 'vitest'
import { Device } from '../testing/device.ts'
import { ask, joinMeeting, openMeeting, startServer } from '../testing/server.ts'
import { Films } from './film.ts'

test('how cards came to lie is told to who is in the meeting, without words or names, and to nobody else', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring, {}, 'free')
  const anna = await new Device(await joinMeeting(kring, coach.code, 'Wulp-71')).connect(kring)
  for (const [card, x] of [['c1', 0], ['c2', 300], ['c3', 600]] as const)
    expect(await anna.tell('card.write', { card, label: 'Roodborst', text: '', x, y: 0, colour: 0 })).toMatchObject({ ok: true }) // biome-ignore format: one line
  await anna.tell('card.place', { card: 'c1', zone: 'table', x: 900, y: 500 })
  await anna.tell('note.remove', { cards: ['c2'] })
  const path = `/api/meetings/${coach.meeting}/film/a1`
  const answer = await ask(kring, path, { token: coach.token })
  const text = await answer.text()
  expect(text).not.toMatch(/Wulp|Roodborst/)
  const { frames } = JSON.parse(text) as FilmAnswer
  expect(frames.length).toBeGreaterThan(1)
  expect(new Set(frames.flatMap(({ cards }) => Object.keys(cards)))).toContain('c1')
  const reason = async (response: Response) => ((await response.json()) as ErrorAnswer).error.code
  expect(await reason(await ask(kring, path))).toBe('token.missing')
  const other = await openMeeting(kring)
  expect(await reason(await ask(kring, path, { token: other.token }))).toBe('token.invalid')
  expect(await reason(await ask(kring, `${path}x`, { token: coach.token }))).toBe('request.notFound')
  const leader = await ask(kring, '/api/join', {
    body: { code: coach.code, name: 'Sam', role: 'schoolLeader' },
  })
  const { token } = (await leader.json()) as { token: string }
  expect(await reason(await ask(kring, path, { token }))).toBe('leader.notReleased')
  const circle = await openMeeting(kring, {}, 'checkin')
  expect(
    await reason(await ask(kring, `/api/meetings/${circle.meeting}/film/a1`, { token: circle.token })),
  ).toBe('request.notFound')
})

test('one ledger is read at a time, however many ask; who asks for the same film gets the same', async () => {
  const [reading, most] = [{ now: 0 }, { held: 0, asked: 0 }]
  const films = new Films({
    history: async () => {
      most.asked++
      most.held = Math.max(most.held, ++reading.now)
      await setImmediate()
      reading.now--
      return most.asked === 3 ? undefined : []
    },
  })
  const asked = ['a1', 'a1', 'a2', 'a3', 'a4'].map((activity) => films.of('m', activity))
  expect(asked[0]).toBe(asked[1])
  const ends = (await Promise.allSettled(asked)).map(({ status }) => status)
  // One whose ledger is gone keeps none of the others waiting.
  expect(ends).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(most).toEqual({ held: 1, asked: 4 })
})
