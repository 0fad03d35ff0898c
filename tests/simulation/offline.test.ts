import { expect, test } from 'vitest'
import { Gathering } from './gathering.ts'
import { expectConvergence, expectTruth, Sightings } from './oracle.ts'
import { goTo } from './phases.ts'
import { newServer } from './server.ts'

test('what was written before a page was loaded again is heard before what is written after it', async () => {
  const server = await newServer()
  const gathering = await Gathering.open(server)
  const anna = await gathering.join('Anna')
  anna.offline()
  const rename = (name: string) => anna.say('member.rename', { member: anna.access.member, name })
  const first = rename('Anna van vroeger')
  anna.reload()
  const before = anna.opened.length
  anna.online()
  // The moment the line is open again, before either side told the other what it has.
  let spoken = false
  const second = await anna.until(() => {
    if (spoken || !anna.opened.slice(before).includes('notebook')) return undefined
    spoken = true
    return rename('Anna van nu')
  }, 'the line is open')
  const receipts = [await anna.receipt(first), await anna.receipt(second)]
  expect(receipts).toEqual([
    { ok: true, seq: 3 },
    { ok: true, seq: 4 },
  ])
  await anna.until(
    () => anna.meeting()?.members[anna.access.member]?.name === 'Anna van nu',
    'the last name is the newest',
  )
})

test('an hour of work without network arrives whole, once and in order, through a restart of the server', async () => {
  const server = await newServer()
  const sightings = new Sightings()
  const gathering = await Gathering.open(server, { cards: 3 }, () => ({ saw: sightings.saw }))
  const facilitator = await gathering.facilitator()
  const anna = await gathering.join('Anna')
  await goTo('write', facilitator, [anna])
  anna.offline()
  for (const card of ['one', 'two', 'three', 'four']) {
    anna.say('card.write', { card, label: `Eerst ${card}`, text: '' })
    anna.say('card.write', { card, label: `Later ${card}`, text: 'Bijgewerkt' })
    anna.reload()
  }
  anna.say('card.withdraw', { card: 'one' })
  await server.stop()
  await server.start()
  anna.online()
  await anna.until(
    () => anna.synced() && anna.waiting().length === 0,
    () => `all is said; ${anna.story()}`,
  )
  expect(Object.values(anna.activity().drafts).map(({ label }) => label)).toEqual([
    'Later two',
    'Later three',
  ])
  const refusals = anna.said.map(({ id }) => anna.receipts.get(id)).filter((receipt) => receipt?.ok === false)
  expect(refusals).toEqual([
    { ok: false, refused: 'card.tooMany' },
    { ok: false, refused: 'card.tooMany' },
  ])
  await server.stop()
  const entries = await server.ledger(gathering.id)
  await expectConvergence(entries, gathering.devices)
  expectTruth(entries, gathering.devices, sightings)
})
