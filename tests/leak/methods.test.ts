import { phasesOf } from '@kring/shared/affordances'
import type { Rating } from '@kring/shared/capabilities/rate/rating'
import { scaleOf } from '@kring/shared/capabilities/rate/scales'
import { looseCards } from '@kring/shared/meeting'
import { METHODS } from '@kring/shared/methods/all'
import { isWorkedOn, usedIn } from '@kring/shared/methods/phases'
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

for (const method of METHODS) {
  test(`${method.id}: what is written, who wrote or moved it and how it was rated reaches nobody it is not for`, async () => {
    const { people, tapes, facilitator } = await gathered(method.id)
    const everybody = Object.values(people)
    const hidden = new Map<string, string>()
    /** Nobody but its writer has received what is not revealed yet. */
    const expectHidden = () => {
      for (const [role, tape] of Object.entries(tapes))
        for (const text of hidden.keys())
          if (!text.includes(`-${role}-`))
            expect(holds(tape, text), `${role} received "${text}" before its time`).toBe(false)
    }
    for (const { phase, round } of phasesOf(facilitator.activity())) {
      await goTo(phase.id, facilitator, everybody, round)
      const writing = usedIn(phase, 'write')
      if (writing?.hidden) {
        const { settings } = facilitator.activity()
        const most = writing.total?.(settings) ?? Number.POSITIVE_INFINITY
        for (const zone of writing.zones(settings).slice(0, most)) {
          for (const who of WRITERS) {
            const card = {
              card: `card-${zone}-${WRITERS.indexOf(who)}`,
              label: secret(who, zone),
              text: '',
              zone,
            }
            await people[who]?.must('card.write', card)
            hidden.set(card.label, zone)
          }
        }
      } else {
        // METHODS §14.2: the cards of the zones this phase works on are laid, all at once.
        const zones = usedIn(phase, 'sort')?.zones
        const laid = [...hidden].filter(([, zone]) => zones?.includes(zone) ?? true)
        for (const [text] of laid) {
          hidden.delete(text)
          for (const [role, tape] of Object.entries(tapes))
            expect(holds(tape, text), `${role} sees "${text}"`).toBe(true)
        }
      }
      expectHidden()
      if (usedIn(phase, 'pile')?.atOnce) await sortSomething(people, facilitator)
      const pairs = usedIn(phase, 'pairs')
      if (pairs?.becomes)
        await people.anna?.must('pair.write', { ask: pairs.asks[0]?.id ?? '', text: 'Waarom lezen we?' })
      if (usedIn(phase, 'goals'))
        await facilitator.must('goal.set', { goal: 'goal-1', text: 'Een gedeeld beeld' })
      const rates = usedIn(phase, 'rate')
      if (rates && !rates.whole) await rateInPrivate(people, facilitator)
      // What is asked after this may be about what the group came to.
      if (rates && usedIn(phase, 'topic') && facilitator.activity().topic === null)
        await facilitator.must('topic.set', { item: facilitator.rating()?.items[0] ?? '' })
    }
    expectNobodyNamed(people, tapes)
  })
}

/** Somebody moves a card, names two cards as one and says something about it; nobody learns who. */
async function sortSomething(people: Record<string, Client>, facilitator: Client): Promise<void> {
  const activity = facilitator.activity()
  const lying = looseCards(activity).filter(({ zone }) => isWorkedOn(activity, zone))
  const [first, second] = lying.filter(({ zone }) => zone === lying.at(-1)?.zone)
  if (!first || !second || activity.cards['pile-1']) return
  await people.bram?.must('pile.make', {
    pile: 'pile-1',
    cards: [first.id, second.id],
    label: 'Samen',
    text: '',
  })
  await people.bram?.must('cards.colour', { cards: ['pile-1'], colour: 3 })
}

/** Everybody says the same of what was asked about first. */
async function rateInPrivate(people: Record<string, Client>, facilitator: Client): Promise<void> {
  const rating = facilitator.rating() as Rating
  const answer = rating.scale === 'consent' ? 'notYet' : (scaleOf(rating.scale).levels[0]?.id ?? '')
  const item = rating.items[0] ?? ''
  for (const who of WRITERS) {
    expect(Object.values(people).some((client) => client.rating()?.outcome !== null)).toBe(false)
    await people[who]?.must('rating.answer', {
      answers: saying({ [item]: answer }),
      rating: rating.number,
    })
  }
  await facilitator.until(() => facilitator.rating()?.open === false, 'everybody answered')
  expect(facilitator.rating()?.outcome?.[item]?.counts).toEqual({ [answer]: 4 })
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
