import { harvestOf } from '@kring/shared/harvest/harvest'
import type { Activity } from '@kring/shared/meeting'
import { expect, test } from 'vitest'
import type { Kring } from './kring.ts'
import { bytesIn } from './testing/bytes-in.ts'
import { until } from './testing/condition.ts'
import { Device } from './testing/device.ts'
import { joinMeeting, openMeeting, startServer } from './testing/server.ts'

const NAMES = ['Anna', 'Bram', 'Chris', 'Dina']
const SAID = ['Zwaluwnest-71 en rustig', 'Eekhoorn-29 te lang']

const now = ({ meeting }: Device): Activity | undefined => meeting?.activities[meeting.current]
const voices = (device: Device) =>
  Object.values(now(device)?.voices ?? {})
    .map(({ text }) => text)
    .sort()

/** A check-out of a facilitator, four people and Ed, who has no device. */
async function checkout(kring: Kring, settings: Record<string, unknown>) {
  const opened = await openMeeting(kring, settings, 'checkout')
  const lead = new Device({ meeting: opened.meeting, member: 'facilitator', token: opened.token })
  await lead.connect(kring)
  const people: Device[] = []
  for (const name of NAMES)
    people.push(await new Device(await joinMeeting(kring, opened.code, name)).connect(kring))
  await lead.tell('seat.add', { member: 'ed', name: 'Ed' })
  const all = [lead, ...people]
  const go = async (phase: string) => {
    await lead.tell('phase.go', { phase, round: 0, stamp: now(lead)?.phase.stamp ?? 0 })
    await until(`all are at ${phase}`, () => all.every((one) => now(one)?.phase.id === phase))
  }
  return { lead, people, all, go }
}

/** Shows a text as a device does: it holds it, for a server that is started anew. */
async function shows(device: Device, text: string): Promise<void> {
  const id = device.say('word.show', {
    activity: device.meeting?.current ?? '',
    text,
    stamp: now(device)?.phase.stamp ?? 0,
  })
  await until('it is heard', () => device.receipts.has(id))
}

test('M2 written with a seat: hidden until all in, then without names; after a restart hidden until all are ready anew', async () => {
  const kring = await startServer({ limits: { snapshotEvery: 1 } })
  const { lead, people, all, go } = await checkout(kring, { form: 'written' })
  const [anna, bram] = people as [Device, Device]
  const readyForAll = async () => {
    for (const person of people) await person.tell('ready.set', { ready: true })
    expect(voices(lead)).toEqual([])
    await lead.tell('ready.set', { ready: true, as: 'ed' })
    await until('all is shown to all', () => all.every((one) => voices(one).length === 2))
    for (const device of all) {
      expect(voices(device)).toEqual([...SAID].sort())
      expect(JSON.stringify(device.records)).not.toContain('"said/')
    }
  }
  await go('written')
  await shows(anna, SAID[0] as string)
  await shows(bram, SAID[1] as string)
  for (const device of [lead, people[2] as Device])
    expect(JSON.stringify([device.records, device.mine.toJSON()])).not.toMatch(/Zwaluwnest|Eekhoorn/)
  await readyForAll()

  const again = await kring.again()
  for (const device of all) device.disconnect()
  for (const device of [lead, ...people.slice(1)]) await device.connect(again)
  await until('everybody says anew that they are ready', () => now(lead)?.readyCount === 0)
  await anna.connect(again)
  await readyForAll()
  expect(await bytesIn(kring.dataDir)).not.toMatch(/Zwaluwnest|Eekhoorn/)
})

test('M2 the short form: keep and change, what lies there, and a next step; that is the harvest', async () => {
  const { lead, people, all, go } = await checkout(await startServer(), { length: 'short' })
  const [anna, bram, chris] = people as [Device, Device, Device]
  expect(now(lead)?.phase.id).toBe('keepchange')
  await anna.tell('card.write', { card: 'k1', label: 'Het rondje', text: '', zone: 'keep' })
  await lead.tell('card.write', { card: 'k2', label: 'Meer tijd', text: '', zone: 'change', as: 'ed' })
  const third = { card: 'k3', label: 'Nog een', text: '', zone: 'keep' }
  expect(await anna.tell('card.write', third)).toMatchObject({ ok: false, refused: 'card.tooMany' })
  expect(JSON.stringify([bram.records, bram.mine.toJSON()])).not.toMatch(/Het rondje|Meer tijd/)
  await go('heard')
  await until('all lies there', () => all.every((one) => Object.keys(now(one)?.cards ?? {}).length === 2))
  await lead.tell('thanks.give', { stamp: now(lead)?.phase.stamp ?? 0 })
  await go('next')
  await chris.tell('agreement.set', { agreement: 'v1', text: 'Uitpraten' })
  const step = { action: 'x1', card: '', type: 'action', text: 'Bellen', owner: 'Dina', due: '' }
  await bram.tell('action.set', step)
  await go('harvest')
  const harvest = chris.meeting && harvestOf(chris.meeting, chris.meeting.current, 'nl')
  expect(harvest?.ranking).toMatchObject([
    { zone: 'Houden', cards: [{ label: 'Het rondje' }] },
    { zone: 'Anders', cards: [{ label: 'Meer tijd' }] },
  ])
  expect(harvest?.actions).toMatchObject([{ text: 'Bellen', owner: 'Dina' }])
  expect(harvest?.agreements).toEqual(['Uitpraten'])
})
