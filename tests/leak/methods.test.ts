import { looseCards } from '@kring/shared/meeting'
import { saying } from '@kring/shared/testing/answers'
import { expect, test } from 'vitest'
import type { Client } from '../simulation/client.ts'
import { Gathering } from '../simulation/gathering.ts'
import { goTo } from '../simulation/phases.ts'
import { newServer } from '../simulation/server.ts'
import { Tape } from '../simulation/tape.ts'
import { knowledgeOf } from './reading.ts'
import { holds } from './searching.ts'

const WRITERS = ['anna', 'bram', 'chris', 'dewi'] as const
const secret = (who: string, zone: string) => `zq${zone.slice(0, 6)}-${who}-7F3kX`

/** Where each method writes, in which order its zones are revealed, and where it weighs. */
const COURSES: [
  method: string,
  writing: { phase: string; zones: string[] }[],
  revealed: [phase: string, zones: string[]][],
  weighs?: string,
][] = [
  [
    'swot',
    [
      { phase: 'inside', zones: ['strength', 'weakness'] },
      { phase: 'outside', zones: ['opportunity', 'threat'] },
    ],
    [['order', ['strength', 'weakness', 'opportunity', 'threat']]],
    'pick',
  ],
  [
    'bbb',
    [{ phase: 'write', zones: ['keep', 'stop', 'start'] }],
    [
      ['keep', ['keep']],
      ['stop', ['stop']],
      ['start', ['start']],
    ],
    'settle',
  ],
  ['bsa', [{ phase: 'write', zones: ['strength', 'gap'] }], [['round', ['strength', 'gap']]]],
]

/** Everybody, and all that each of them receives. */
async function gathered(method: string) {
  const tapes: Record<string, Tape> = {}
  let next = 'facilitator'
  const gathering = await Gathering.open(
    await newServer(),
    {},
    () => {
      tapes[next] = new Tape()
      return { tape: tapes[next] as Tape }
    },
    method,
  )
  const people: Record<string, Client> = { facilitator: await gathering.facilitator() }
  next = 'screen'
  people.screen = await gathering.screen()
  for (const who of WRITERS) {
    next = who
    people[who] = await gathering.join(`Naam-${who}-9Qw`)
  }
  return { people, tapes, facilitator: people.facilitator as Client }
}

for (const [method, writing, revealed, weighs] of COURSES) {
  test(`${method}: what is written, who wrote or moved it and how it was weighed reaches nobody it is not for`, async () => {
    const { people, tapes, facilitator } = await gathered(method)
    const everybody = Object.values(people)
    const hidden = new Set<string>()
    /** Nobody but its writer has received what is not revealed yet. */
    const expectHidden = () => {
      for (const [role, tape] of Object.entries(tapes))
        for (const text of hidden)
          if (!text.includes(`-${role}-`))
            expect(holds(tape, text), `${role} received "${text}" before its time`).toBe(false)
    }
    for (const { phase, zones } of writing) {
      await goTo(phase, facilitator, everybody)
      for (const zone of zones) {
        for (const who of WRITERS) {
          const card = {
            card: `card-${zone}-${WRITERS.indexOf(who)}`,
            label: secret(who, zone),
            text: '',
            zone,
          }
          await people[who]?.must('card.write', card)
          hidden.add(card.label)
        }
      }
      expectHidden()
    }
    for (const [phase, zones] of revealed) {
      await goTo(phase, facilitator, everybody)
      for (const zone of zones) for (const who of WRITERS) hidden.delete(secret(who, zone))
      for (const [role, tape] of Object.entries(tapes))
        for (const zone of zones)
          expect(holds(tape, secret('anna', zone)), `${role} sees ${zone} of anna`).toBe(true)
      expectHidden()
    }
    await sortSomething(people, facilitator)
    if (weighs) await weighInPrivate(people, facilitator, weighs)
    expectNobodyNamed(people, tapes)
  })
}

/** Somebody moves a card, names two cards as one and says something about it; nobody learns who. */
async function sortSomething(people: Record<string, Client>, facilitator: Client): Promise<void> {
  if (facilitator.activity().phase.id === 'round') await goTo('order', facilitator, Object.values(people))
  const [first, second] = looseCards(facilitator.activity()).filter(
    ({ zone }, _index, all) => zone === all.at(-1)?.zone,
  )
  await people.bram?.must('pile.make', {
    pile: 'pile-1',
    cards: [first?.id ?? '', second?.id ?? ''],
    label: 'Samen',
    text: '',
  })
  await people.bram?.must('cards.colour', { cards: ['pile-1'], colour: 3 })
}

async function weighInPrivate(people: Record<string, Client>, facilitator: Client, phase: string) {
  await goTo(phase, facilitator, Object.values(people))
  const rating = facilitator.rating()
  const answer = rating?.scale === 'pick' ? 'pick' : 'notYet'
  for (const who of WRITERS) {
    const isShown = (client: Client) => client.rating()?.outcome !== null
    expect(Object.values(people).some(isShown)).toBe(false)
    await people[who]?.must('rating.answer', {
      answers: saying({ 'pile-1': answer }),
      rating: rating?.number ?? 0,
    })
  }
  await facilitator.until(() => facilitator.rating()?.open === false, 'everybody answered')
  expect(facilitator.rating()?.outcome?.['pile-1']?.counts).toEqual({ [answer]: 4 })
}

/** No record about a card, pile or move names a person; answers, readiness and makers are one's own. */
function expectNobodyNamed(people: Record<string, Client>, tapes: Record<string, Tape>): void {
  const members = Object.fromEntries(
    Object.entries(people).map(([role, { access }]) => [role, access.member]),
  )
  for (const [role, tape] of Object.entries(tapes)) {
    for (const { key, value } of knowledgeOf(tape).records) {
      const [root, , , collection, inner] = key?.split('/') ?? []
      const text = JSON.stringify(value)
      const named = Object.entries(members).filter(([, member]) => text.includes(`"${member}"`))
      const where = `${role} was told ${key} ${text}`
      if (['cards', 'proposals', 'moves', 'actions', 'marks', 'drafts'].includes(collection ?? ''))
        expect(named, where).toEqual([])
      if (collection === 'answers') expect(inner?.split('.')[0], where).toBe(members[role])
      if (collection === 'makers')
        expect(
          named.filter(([who]) => who !== role),
          where,
        ).toEqual([])
      if (root === 'board') expect(collection ?? '', where).not.toMatch(/^(drafts|makers|ready|answers)$/)
    }
  }
}
