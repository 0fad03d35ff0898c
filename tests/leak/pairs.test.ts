import { pairOf } from '@kring/shared/capabilities/pairs/pairs'
import { expect, test } from 'vitest'
import type { Client } from '../simulation/client.ts'
import { Gathering } from '../simulation/gathering.ts'
import { goTo } from '../simulation/phases.ts'
import { newServer } from '../simulation/server.ts'
import { Tape } from '../simulation/tape.ts'
import { holds } from './searching.ts'

const WRITERS = ['anna', 'bram', 'chris', 'dewi'] as const
const secret = (who: string) => `zqpair-${who}-7F3kX`

test('§14.1 what a pair writes reaches the two of them; then all, and nothing tells of whom it is', async () => {
  const tapes: Record<string, Tape> = {}
  let next = 'facilitator'
  const newTape = () => {
    tapes[next] = new Tape()
    return { tape: tapes[next] as Tape }
  }
  const gathering = await Gathering.open(await newServer(), { crossing: true }, newTape, 'swot')
  const people: Record<string, Client> = { facilitator: await gathering.facilitator() }
  next = 'screen'
  people.screen = await gathering.screen()
  for (const who of WRITERS) {
    next = who
    people[who] = await gathering.join(`Naam-${who}-9Qw`)
  }
  const facilitator = people.facilitator as Client
  const everybody = Object.values(people)
  const by = (who: string) => people[who] as Client
  await goTo('inside', facilitator, everybody)
  await by('anna').must('card.write', { card: 'one', label: 'Sterk', text: '', zone: 'strength' })
  await goTo('outside', facilitator, everybody)
  await by('anna').must('card.write', { card: 'other', label: 'Kans', text: '', zone: 'opportunity' })
  await goTo('pairs', facilitator, everybody)
  const about = { ask: 'strength-opportunity', card: 'one', across: 'other' }
  const partnerOf = (who: string) => {
    const mine = pairOf(by(who).activity(), by(who).access.member)
    return WRITERS.find((one) => one !== who && mine?.members.includes(by(one).access.member)) as string
  }
  const stranger = WRITERS.find((who) => who !== 'anna' && who !== partnerOf('anna')) as string
  for (const who of ['anna', stranger]) await by(who).must('pair.write', { ...about, text: secret(who) })
  for (const who of ['anna', stranger]) {
    const knows = [who, partnerOf(who)]
    await by(partnerOf(who)).until(
      () => holds(tapes[partnerOf(who)] as Tape, secret(who)),
      'the partner reads along',
    )
    for (const [role, tape] of Object.entries(tapes))
      expect(holds(tape, secret(who)), `${role} and what ${who} wrote`).toBe(knows.includes(role))
  }
  await goTo('questions', facilitator, everybody)
  for (const device of everybody) {
    const questions = Object.values(device.activity().actions)
    expect(questions.map(({ text }) => text).sort()).toEqual([secret('anna'), secret(stranger)].sort())
    const members = everybody.map(({ access }) => access.member)
    expect(members.filter((member) => JSON.stringify(questions).includes(`"${member}"`))).toEqual([])
  }
})
