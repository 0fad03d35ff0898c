import { expect, test } from 'vitest'
import type { Client } from './client.ts'
import { Gathering } from './gathering.ts'
import { expectTruth, Sightings } from './oracle.ts'
import { goTo, pressNext } from './phases.ts'
import { newServer } from './server.ts'

/** Everybody in, with a card each, in the first round. */
async function inTheFirstRound() {
  const server = await newServer()
  const sightings = new Sightings()
  const gathering = await Gathering.open(server, { order: 'joined', why: false }, () => ({
    saw: sightings.saw,
  }))
  const facilitator = await gathering.facilitator()
  const [anna, bram] = [await gathering.join('Anna'), await gathering.join('Bram')]
  await goTo('write', facilitator, [anna, bram])
  await anna.must('card.write', { card: 'from-anna', label: 'Rust', text: '' })
  await bram.must('card.write', { card: 'from-bram', label: 'Ruimte', text: '' })
  await goTo('rounds', facilitator, [anna, bram])
  return { server, gathering, facilitator, anna, bram, sightings }
}

async function expectNothingLost({
  server,
  gathering,
  sightings,
}: Awaited<ReturnType<typeof inTheFirstRound>>): Promise<void> {
  const devices = gathering.devices
  await Promise.all(
    devices.map((device) =>
      device.until(() => device.synced() && device.waiting().length === 0, 'all is said'),
    ),
  )
  await server.stop()
  expectTruth(await server.ledger(gathering.id), devices, sightings)
}

const outcomes = async (...said: [Client, string][]) => {
  const receipts = await Promise.all(said.map(([device, id]) => device.receipt(id)))
  return receipts.map((receipt) => (receipt.ok ? 'accepted' : receipt.refused)).sort()
}

test('a turn that ends on two devices at once ends once', async () => {
  const round = await inTheFirstRound()
  const { anna, gathering } = round
  const second = await gathering.device(anna.access)
  const turn = anna.activity().turn
  expect(turn?.holder).toBe(anna.access.member)
  const number = turn?.number ?? 0
  const moved = anna.say('card.move', { card: 'from-bram', zone: 'ring-2', turn: number })
  const passed = second.say('turn.end', { turn: number })
  expect(await outcomes([anna, moved], [second, passed])).toEqual(['accepted', 'turn.notYours'])
  await anna.until(() => anna.activity().turn?.number === number + 1, 'the next turn is shown')
  expect(anna.activity().turn?.taken).toEqual([anna.access.member])
  await expectNothingLost(round)
})

test('a turn that ends on two devices without network ends once, when they are back', async () => {
  const round = await inTheFirstRound()
  const { anna, bram, gathering } = round
  const second = await gathering.device(anna.access)
  const number = anna.activity().turn?.number ?? 0
  for (const device of [anna, second]) device.offline()
  const said = [anna, second].map(
    (device) => [device, device.say('turn.end', { turn: number })] as [Client, string],
  )
  await bram.must('member.rename', { member: bram.access.member, name: 'Bram B.' })
  for (const device of [anna, second]) device.online()
  expect(await outcomes(...said)).toEqual(['accepted', 'turn.notYours'])
  await bram.until(() => bram.activity().turn?.number === number + 1, 'the next turn is shown')
  expect(bram.activity().turn?.holder).toBe(bram.access.member)
  await expectNothingLost(round)
})

test('the holder, the screen and the facilitator ending one turn together end it once', async () => {
  const round = await inTheFirstRound()
  const { anna, bram, facilitator, gathering } = round
  const screen = await gathering.screen()
  const number = anna.activity().turn?.number ?? 0
  const holder = anna.access.member
  const said: [Client, string][] = [
    [anna, anna.say('turn.end', { turn: number })],
    [screen, screen.say('card.move', { card: 'from-bram', zone: 'ring-2', turn: number }, holder)],
    [facilitator, facilitator.say('turn.skip', { turn: number })],
  ]
  expect((await outcomes(...said)).filter((outcome) => outcome === 'accepted')).toHaveLength(1)
  await bram.until(() => bram.activity().turn?.number === number + 1, 'the next turn is shown')
  await expectNothingLost(round)
})

test('pressing next on two devices at once goes one phase on', async () => {
  const round = await inTheFirstRound()
  const { facilitator, gathering, bram } = round
  const second = await gathering.facilitator()
  await second.until(() => second.activity().phase.id === 'rounds', 'the round is shown')
  const said = [facilitator, second].map((device) => [device, pressNext(device)] as [Client, string])
  expect(await outcomes(...said)).toEqual(['accepted', 'phase.moved'])
  await bram.until(() => bram.activity().phase.id === 'pause', 'one phase further is shown')
  await expectNothingLost(round)
})

test('what one device says, another of the same member sees as their own, and neither says it twice', async () => {
  const round = await inTheFirstRound()
  const { anna, facilitator, gathering } = round
  const second = await gathering.device(anna.access)
  await goTo('next', facilitator, [anna, second])
  anna.offline()
  const kept = anna.say('action.set', {
    action: 'ours',
    card: 'from-bram',
    type: 'action',
    text: 'Bellen',
    owner: '',
    due: '',
  })
  // The first device is loaded again from what it kept, while the second goes on.
  anna.reload()
  await second.must('action.set', {
    action: 'other',
    card: 'from-bram',
    type: 'action',
    text: 'Mailen',
    owner: '',
    due: '',
  })
  anna.online()
  expect(await anna.receipt(kept)).toMatchObject({ ok: true })
  await second.until(
    () => second.activity().actions.ours !== undefined && second.waiting().length === 0,
    'both are shown',
  )
  await expectNothingLost(round)
})
