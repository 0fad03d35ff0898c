import { METHODS } from '@kring/shared/methods/all'
import { recipesFor } from '@kring/shared/methods/recipes'
import { saying } from '@kring/shared/testing/answers'
import { expect, test } from 'vitest'
import { bodyOfChain, chainOf, chainProblem } from '../../client/src/planning/chain.ts'
import { Api } from './api.ts'
import type { Client } from './client.ts'
import { Gathering } from './gathering.ts'
import { goTo } from './phases.ts'
import { newServer } from './server.ts'

const NAMES = ['Anna', 'Bram', 'Chris', 'Dewi', 'Eva', 'Farid'] as const
const GOALS = ['Eén ding kiezen', 'Elkaar horen']

/** Ends turns of the round, each as its holder, until all had one. @param act what a holder says first */
async function everybodysTurn(
  leader: Client,
  people: readonly Client[],
  act?: (holder: Client) => Promise<void>,
) {
  for (;;) {
    const { turn } = leader.activity()
    if (!turn?.holder) return
    const { number, holder: member } = turn
    const holder = people.find(({ access }) => access.member === member)
    if (!holder) throw new Error(`${member} has the turn and no device`)
    await holder.until(() => holder.activity().turn?.number === number, 'they see that it is theirs')
    await act?.(holder)
    // Refused where what they did ended it already.
    await holder.ask('turn.end', { turn: number })
    await leader.until(() => leader.activity().turn?.number !== number, 'the turn goes on')
  }
}

test('a whole meeting in Dutch, recipe Prioritise: a hand-over, a latecomer, somebody leaves, an observer, a school leader', async () => {
  const server = await newServer()
  const api = new Api(server.origin)
  const recipe = recipesFor(METHODS).find(({ id }) => id === 'prioritise')
  if (!recipe) throw new Error('the recipe is gone')
  const chain = chainOf(recipe, 'nl')
  const questions = ['Hoe kom je binnen?', 'Waar beginnen we?', 'Hoe kijken we terug?']
  const links = chain.links.map((link, at) => ({
    ...link,
    plan: { ...link.plan, question: questions[at] ?? '', settings: { ...link.plan.settings } },
  }))
  const plan = { ...chain, title: 'Taal in elke les', goals: GOALS.join('\n'), links }
  expect(chainProblem(plan)).toBeUndefined()
  const made = await api.create(bodyOfChain(plan))
  const gathering = Gathering.of(server, made)
  const coach = await gathering.facilitator()
  const screen = await gathering.screen()
  const people: Client[] = []
  for (const name of NAMES) people.push(await gathering.join(name))
  const [anna, bram, chris, dewi] = people as [Client, Client, Client, Client]
  const sam = await gathering.device(await api.join({ code: made.code, name: 'Sam', role: 'schoolLeader' }))
  const all = () => [coach, screen, sam, ...people]
  const order = Object.values(coach.meeting()?.activities ?? {}).map(({ id }) => id)
  expect(order).toHaveLength(3)
  const takes = async (leader: Client, at: number) => {
    const to = order[at] as string
    await leader.must('agenda.go', { to })
    for (const one of all()) await one.until(() => one.meeting()?.current === to, `${to} lies on the table`)
  }

  // A check-in, of which the school leader gets nothing; who comes late has a turn as well.
  expect(sam.activity()).toMatchObject({ method: 'checkin', question: '', turn: null })
  await goTo('round', coach, people)
  const late = await gathering.join('Gijs')
  people.push(late)
  await everybodysTurn(coach, people)
  await goTo('land', coach, people)

  // Somebody else leads the work, and somebody looks on once all who are here said yes.
  await takes(coach, 1)
  await coach.must('onlooker.ask', { ask: 'ask', member: chris.access.member })
  for (const one of [sam, ...people]) {
    await one.until(() => one.activity().onlooker?.id === 'ask', 'they are asked')
    await one.must('onlooker.answer', { ask: 'ask', agrees: true })
  }
  const isObserver = () => coach.meeting()?.members[chris.access.member]?.role === 'observer'
  await coach.until(isObserver, 'all said yes')
  await coach.must('member.role', { member: anna.access.member, role: 'facilitator' })
  const leads = () => anna.meeting()?.members[anna.access.member]?.role === 'facilitator'
  await anna.until(leads, 'Anna leads')
  await goTo('write', anna, people)
  await chris.until(isObserver, 'the observer is one')
  expect(await chris.ask('card.write', { card: 'no', label: 'Nee', text: '' })).toMatchObject({ ok: false })
  const write = (one: Client, label: string) =>
    one.must('card.write', { card: label.toLowerCase().replace(/\W+/g, '-'), label, text: '' })
  expect(await sam.ask('card.write', { card: 's', label: 'Te vroeg', text: '' })).toMatchObject({
    refused: 'leader.last',
  })
  const writers = people.filter((one) => one !== chris)
  for (const [at, one] of writers.entries()) {
    await write(one, `Kaart ${at}`)
    await one.must('ready.set', { ready: true })
  }
  await write(sam, 'Kaart van Sam')
  await goTo('raise', anna, people)
  // Somebody goes home; the group waits for nobody.
  await coach.must('member.remove', { member: dewi.access.member })
  people.splice(people.indexOf(dewi), 1)
  await goTo('rounds', anna, people)
  // The lead is taken back as an ordinary thing.
  await coach.must('member.role', { member: anna.access.member, role: 'participant' })
  await anna.until(() => !leads(), 'Anna takes part again')
  for (;;) {
    await everybodysTurn(coach, [sam, ...people], async (holder) => {
      const { turn, cards } = holder.activity()
      for (const card of Object.values(cards)) {
        const ring = Number(card.zone.slice('ring-'.length))
        const move = { card: card.id, zone: `ring-${ring - 1}`, turn: turn?.number ?? 0 }
        if (ring > 1 && (await holder.ask('card.move', move)).ok) return
      }
    })
    const { phase } = coach.activity()
    const { settings } = coach.activity()
    if (phase.id !== 'rounds' || phase.round >= Number(settings.rounds)) break
    await goTo('pause', coach, people)
    await goTo('rounds', coach, people, phase.round + 1)
  }
  await goTo('check', coach, people)
  const core = Object.values(coach.activity().cards).sort((one, other) =>
    one.zone.localeCompare(other.zone),
  )[0]
  if (!core) throw new Error('there are no cards')
  expect(core.zone, 'somebody moved it in').not.toBe('ring-4')
  await coach.must('rating.propose', { cards: [core.id], rating: coach.rating()?.number ?? 0 })
  const asks = [sam, ...people].filter((one) => one !== chris)
  for (const one of asks) {
    await one.until(() => one.rating()?.open, 'they are asked')
    await one.must('rating.answer', { answers: saying('yes'), rating: one.rating()?.number ?? 0 })
  }
  await coach.until(() => coach.rating()?.open === false, 'it closed')
  await goTo('next', coach, people)
  const step = { card: core.id, type: 'action' as const, owner: 'Bram', due: '2026-12-18' }
  await bram.must('action.set', { action: 'x1', ...step, text: 'Een les openstellen' })

  // And a check-out to its end.
  await takes(coach, 2)
  for (const one of asks) {
    await one.until(() => one.rating()?.open, 'goals are looked at')
    const rating = one.rating()
    const goals = rating?.items ?? []
    expect(goals).toHaveLength(GOALS.length)
    const answers = saying(Object.fromEntries(goals.map((goal) => [goal, 'reached'])))
    await one.must('rating.answer', { answers, rating: rating?.number ?? 0 })
  }
  await goTo('keepchange', coach, people)
  await bram.must('card.write', { card: 'keep', label: 'Het rondje', text: '', zone: 'keep' })
  await late.must('card.write', { card: 'change', label: 'Meer tijd', text: '', zone: 'change' })
  await goTo('learned', coach, people)
  await anna.must('note.share', { note: 'n1', field: 'skill', text: 'Doorvragen' })
  await goTo('next', coach, people)
  const assignment = { card: '', type: 'assignment' as const, owner: '', due: '' }
  await bram.must('action.set', { action: 'x2', ...assignment, text: 'Lees het stuk' })
  await late.must('agreement.set', { agreement: 'v1', text: 'Eerst vragen' })
  await Promise.all([bram, late].map((one) => one.until(() => one.waiting().length === 0, 'all is heard')))

  // What leaves it holds all of that, in every format, and no name of whoever only takes part.
  const SAID = [
    ...GOALS,
    core.label,
    'Een les openstellen',
    'Bram',
    'Het rondje',
    'Meer tijd',
    'Doorvragen',
    'Lees het stuk',
    'Eerst vragen',
  ]
  const take = (one: Client, format: string, query = '') =>
    api.call('GET', `/api/meetings/${made.meeting}/harvest.${format}${query}`, { token: one.access.token })
  for (const format of ['md', 'csv', 'json'] as const) {
    const { status, text } = await take(bram, format)
    expect(status).toBe(200)
    for (const said of SAID) expect(text, `${format} holds ${said}`).toContain(said)
    for (const name of ['Chris', 'Dewi', 'Gijs', 'Farid']) expect(text, format).not.toContain(name)
    if (format === 'json') expect(JSON.parse(text).page.chapters).toHaveLength(4)
    if (format === 'csv') expect(new Set(text.trim().split('\r\n').map(columns)).size).toBe(1)
  }
  // The school leader gets nothing of it before the group released something.
  expect(await take(sam, 'md')).toMatchObject({ status: 403 })
})

/** @returns how many cells a row of a table has */
function columns(row: string): number {
  return row
    .replace(/^\uFEFF/, '')
    .slice(1, -1)
    .split('";"').length
}
