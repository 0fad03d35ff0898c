import { expect, test } from 'vitest'
import { Gathering } from '../simulation/gathering.ts'
import { newChildServer } from '../simulation/server.ts'

const TEN_SECONDS = 10_000

test('told to stop under load it says goodbye to everybody, keeps what it answered, and ends well within ten seconds', async () => {
  const server = await newChildServer()
  const gathering = await Gathering.open(server)
  const facilitator = await gathering.facilitator()
  const people = [facilitator, await gathering.join('Anna'), await gathering.join('Bram')]
  for (const person of people) {
    for (let n = 0; n < 40; n++)
      person.say('member.rename', { member: person.access.member, name: `Naam ${n}` })
  }
  await facilitator.until(() => facilitator.receipts.size > 3, 'answers are coming')

  const begun = Date.now()
  await server.stop()
  expect(server.exit()).toBe(0)
  expect(Date.now() - begun).toBeLessThan(TEN_SECONDS)
  for (const person of people) {
    await person.until(
      () => person.closes.filter((close) => close.includes('4430 server.stopping')).length >= 2,
      'both sockets are told why',
    )
  }
  const entries = await server.ledger(gathering.id)
  const kept = new Set(
    entries.map(({ spoken, context }) => ('id' in spoken ? `${context.member}/${spoken.id}` : '')),
  )
  for (const { receipts, access } of people) {
    for (const [id, receipt] of receipts)
      if (receipt.ok) expect(kept.has(`${access.member}/${id}`)).toBe(true)
  }

  await server.start()
  for (const person of people)
    await person.until(() => person.waiting().length === 0, 'the rest is heard now')
  expect(
    await facilitator.must('member.rename', { member: facilitator.access.member, name: 'Mia' }),
  ).toBeGreaterThan(0)
})
