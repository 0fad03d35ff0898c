import type { Entry } from '@kring/shared/ledger'
import { expect, test } from 'vitest'
import { Gathering } from './gathering.ts'
import { expectConvergence, expectTruth, Sightings } from './oracle.ts'
import { newServer } from './server.ts'

// What the simulation holds true must be able to be false: here every kind of damage is done to a good ledger.
test('the oracle notices what is lost, doubled, out of order, or was never kept', async () => {
  const server = await newServer()
  const sightings = new Sightings()
  const gathering = await Gathering.open(server, {}, () => ({ saw: sightings.saw }))
  const anna = await gathering.join('Anna')
  for (const name of ['Een', 'Twee', 'Drie'])
    await anna.must('member.rename', { member: anna.access.member, name })
  await server.stop()
  const entries = await server.ledger(gathering.id)
  await expectConvergence(entries, [anna])
  expectTruth(entries, [anna], sightings)

  const [opened, joined, one, two, three] = entries as [Entry, Entry, Entry, Entry, Entry]
  const renumbered = (list: Entry[]) => list.map((entry, index) => ({ ...entry, seq: index + 1 }))
  const twice = { ...one, spoken: { ...one.spoken, name: 'Drie' } } as Entry
  const damaged: Record<string, Entry[]> = {
    'the last is lost': [opened, joined, one, two],
    'one in between is lost': renumbered([opened, joined, one, three]),
    'two changed places': renumbered([opened, joined, two, one, three]),
    'one counts twice': renumbered([opened, joined, one, two, three, twice]),
  }
  for (const [what, ledger] of Object.entries(damaged)) {
    expect(() => expectTruth(ledger, [anna], sightings), what).toThrow()
  }
  sightings.saw({ ...anna.board(), [`member/${anna.access.member}`]: { name: 'Nooit bewaard' } })
  expect(() => expectTruth(entries, [anna], sightings), 'something was shown that is nowhere').toThrow()
})
