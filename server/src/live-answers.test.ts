import { ratingNow } from '@kring/shared/capabilities/rate/asked'
import type { Rating } from '@kring/shared/capabilities/rate/rating'
import type { Receipt } from '@kring/shared/protocol/api'
import { saying } from '@kring/shared/testing/answers'
import { expect, test } from 'vitest'
import type { Kring } from './kring.ts'
import { bytesIn } from './testing/bytes-in.ts'
import { until } from './testing/condition.ts'
import { Device } from './testing/device.ts'
import { joinMeeting, openMeeting, startServer } from './testing/server.ts'

const ratingOf = (device: Device): Rating | undefined => {
  const { meeting } = device
  const activity = meeting?.activities[meeting.current]
  return activity && ratingNow(activity)
}

/** Four people and the facilitator, who asks about one card; three have answered, each otherwise. */
async function rating(kring: Kring) {
  const opened = await openMeeting(kring)
  const code = opened.code
  const facilitator = new Device({ meeting: opened.meeting, member: 'facilitator', token: opened.token })
  await facilitator.connect(kring)
  const people: Device[] = []
  for (const name of ['Anna', 'Bram', 'Cor', 'Dora'])
    people.push(await new Device(await joinMeeting(kring, code, name)).connect(kring))
  const go = async (phase: string) => {
    const activity = facilitator.meeting!.activities[facilitator.meeting!.current]!
    await facilitator.tell('phase.go', { phase, round: 0, stamp: activity.phase.stamp })
    const isThere = (one: Device) => one.meeting?.activities[one.meeting.current]?.phase.id === phase
    await until(`all are at ${phase}`, () => people.every(isThere) && isThere(facilitator))
  }
  await go('write')
  await people[0]!.tell('card.write', { card: 'rust', label: 'Rust', text: '' })
  await go('check')
  await facilitator.tell('rating.propose', { cards: ['rust'], rating: 0 })
  await until('all are asked', () => people.every((one) => ratingOf(one)?.open))
  return { facilitator, people }
}

/** Answers, and holds the answer as a device does: it is only live. */
async function cast(device: Device, level: string): Promise<Receipt> {
  const id = device.say('rating.answer', {
    activity: device.meeting!.current,
    answers: saying(level),
    rating: 1,
  })
  await until('a receipt', () => device.receipts.has(id))
  return device.receipts.get(id) as Receipt
}

test('how anybody rates is on no disk, outlives a restart on their devices, and is gone with the outcome', async () => {
  const kring = await startServer({ limits: { snapshotEvery: 3 } })
  const { facilitator, people } = await rating(kring)
  const answers = ['yes', 'concern', 'notYet'] as const
  for (const [index, answer] of answers.entries())
    expect(await cast(people[index]!, answer)).toMatchObject({ ok: true, live: true })
  await until('three have answered', () => ratingOf(facilitator)?.cast === 3)
  const noTrace = async () =>
    expect(await bytesIn(kring.dataDir)).not.toMatch(/rating\.answer|"answers":\{"|concern|notYet/)
  await noTrace()

  const again = await kring.again()
  await noTrace()
  for (const device of [facilitator, ...people]) {
    device.disconnect()
    await device.connect(again)
  }
  await until('they still have answered', () => ratingOf(facilitator)?.cast === 3)
  expect(await cast(people[3]!, 'yes')).toMatchObject({ ok: true, live: true })
  await until('all know how the group rated', () =>
    [facilitator, ...people].every((one) => ratingOf(one)?.open === false),
  )
  expect(ratingOf(people[1]!)).toMatchObject({
    cast: 4,
    outcome: { whole: { counts: { yes: 2, concern: 1, notYet: 1 } } },
  })
  for (const { mine } of people)
    expect([...mine.keys()].filter((key) => key.includes('/answers/'))).toEqual([])
  const bytes = await bytesIn(kring.dataDir)
  expect(bytes).toContain('rating.outcome')
  expect(bytes).not.toMatch(/rating\.answer|"answers":\{"/)
})

test('what somebody answered before they stepped out, or only looked on, still counts after a restart', async () => {
  const kring = await startServer()
  const { facilitator, people } = await rating(kring)
  const [anna, bram] = people as [Device, Device]
  for (const one of people.slice(0, 3)) expect(await cast(one, 'yes')).toMatchObject({ ok: true, live: true })
  await anna.tell('member.away', { member: anna.access.member, away: true })
  const ask = { ask: 'look', member: bram.access.member }
  await facilitator.tell('onlooker.ask', ask)
  for (const one of people.slice(1)) await one.tell('onlooker.answer', { ask: 'look', agrees: true })
  await until('Bram looks on', () => facilitator.meeting?.members[ask.member]?.role === 'observer')

  const again = await kring.again()
  for (const device of [facilitator, ...people]) {
    device.disconnect()
    await device.connect(again)
  }
  await until('they still have answered', () => ratingOf(facilitator)?.cast === 3)
  for (const { outbox, receipts } of [anna, bram]) {
    const held = [...outbox.keys()].map((id) => receipts.get(id))
    expect(held).toEqual([expect.objectContaining({ ok: true, live: true })])
  }
  // Said only now, it is not heard.
  expect(await cast(anna, 'notYet')).toMatchObject({ ok: false, refused: 'member.away' })
  expect(await cast(bram, 'notYet')).toMatchObject({ ok: false, refused: 'role.notAllowed' })
  await cast(people[3]!, 'yes')
  await until('all know how the group rated', () => ratingOf(facilitator)?.open === false)
  expect(ratingOf(facilitator)).toMatchObject({ cast: 4, outcome: { whole: { counts: { yes: 4 } } } })
})
