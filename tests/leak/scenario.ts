import type { Consent } from '@kring/shared/capabilities/rate/scales'
import { saying } from '@kring/shared/testing/answers'
import type { Client } from '../simulation/client.ts'
import { Gathering } from '../simulation/gathering.ts'
import { observes } from '../simulation/observing.ts'
import { goTo } from '../simulation/phases.ts'
import type { Server } from '../simulation/server.ts'
import { Tape } from '../simulation/tape.ts'

/** People of this scenario; the seat has no device. Writers lay a card, the watcher writes nothing. */
export const WRITERS = ['anna', 'bram', 'chris'] as const
export const SEAT = 'seat-ed'
export type Role = (typeof WRITERS)[number] | 'facilitator' | 'screen' | 'observer' | 'watcher'

/** Texts that nobody types by accident, each said by one person. At most 28 characters. */
const secret = (who: string, what: string) => `zq${what}-${who}-7F3kX`
/** What each lays on the table in the end, and what they changed or took back before anybody could see it. */
export const FINAL: Record<string, string> = Object.fromEntries(
  [...WRITERS, SEAT].map((who) => [who, secret(who, 'laid')]),
)
export const LONG: Record<string, string> = Object.fromEntries(
  [...WRITERS, SEAT].map((who) => [who, secret(who, 'long')]),
)
export const TAKEN_BACK: Record<string, string[]> = Object.fromEntries(
  [...WRITERS, SEAT].map((who) => [who, [secret(who, 'first'), secret(who, 'gone')]]),
)
/** Whose device wrote for the seat; it may know those texts. */
export const SEATS_HAND: Role = 'screen'
export const cardOf = (who: string) => `card-of-somebody-${[...WRITERS, SEAT].indexOf(who as never)}`

export type Scenario = {
  gathering: Gathering
  people: Record<Role, Client>
  tapes: Record<Role, Tape>
  /** Member ids of everybody, seat included, by role. */
  members: Record<Role | typeof SEAT, string>
}

/** A meeting in which everybody keeps all they receive. */
export async function beginScenario(server: Server): Promise<Scenario> {
  const tapes = {} as Record<Role, Tape>
  let next: Role = 'facilitator'
  const gathering = await Gathering.open(server, { cards: 2, rounds: 1, order: 'joined', why: false }, () => {
    tapes[next] = new Tape()
    return { tape: tapes[next] }
  })
  const people = {} as Record<Role, Client>
  const enter = async (role: Role, come: () => Promise<Client>) => {
    next = role
    people[role] = await come()
  }
  await enter('facilitator', () => gathering.facilitator())
  await enter('screen', () => gathering.screen())
  for (const role of [...WRITERS, 'observer', 'watcher'] as const)
    await enter(role, () => gathering.join(`Naam-${role}-9Qw`))
  const here = ([...WRITERS, 'observer', 'watcher'] as const).map((role) => people[role])
  await observes(people.facilitator, people.observer, here)
  await people.facilitator.must('seat.add', { member: SEAT, name: `Naam-${SEAT}-9Qw` })
  const members = Object.fromEntries(
    Object.entries(people).map(([role, { access }]) => [role, access.member]),
  )
  return { gathering, people, tapes, members: { ...members, [SEAT]: SEAT } as Scenario['members'] }
}

/** Silent writing: everybody writes, changes, takes back, says they are ready; connections come and go. */
export async function writeInSilence({ people, gathering }: Scenario): Promise<void> {
  const { facilitator, screen, anna, bram, chris } = people
  const everybody = Object.values(people)
  await goTo('write', facilitator, everybody)
  for (const who of [...WRITERS, SEAT]) {
    const hand = who === SEAT ? screen : people[who as Role]
    const as = who === SEAT ? SEAT : undefined
    const [first = '', gone = ''] = TAKEN_BACK[who] ?? []
    await hand.must('card.write', { card: cardOf(who), label: first, text: '' }, as)
    await hand.must('card.write', { card: `gone-${cardOf(who)}`, label: gone, text: '' }, as)
    await hand.must('card.withdraw', { card: `gone-${cardOf(who)}` }, as)
    await hand.must('card.write', { card: cardOf(who), label: FINAL[who] ?? '', text: LONG[who] ?? '' }, as)
  }
  await anna.must('ready.set', { ready: true })
  await bram.must('ready.set', { ready: true })
  await bram.must('ready.set', { ready: false })
  await screen.must('ready.set', { ready: true }, SEAT)
  // Refusals must not tell more than that something is refused.
  await chris.ask('card.withdraw', { card: cardOf('anna') })
  await chris.ask('card.write', { card: cardOf('anna'), label: 'Anders', text: '' })
  await facilitator.ask('card.write', { card: cardOf('bram'), label: 'Anders', text: '' }, SEAT)
  await facilitator.ask('spotlight.set', { card: cardOf('bram') })
  for (const device of everybody) device.cut()
  for (const device of everybody) {
    await device.ready()
    device.point({ cursor: { x: 10, y: 10 } })
    await askEverything(device, gathering.id)
  }
  chris.reload()
  await chris.ready()
}

/** Every question HTTP answers to somebody who is in. */
export async function askEverything({ api, access }: Client, meeting: string): Promise<void> {
  for (const path of ['', '/harvest.json', '/harvest.csv', '/harvest.md']) {
    await api.call('GET', `/api/meetings/${meeting}${path}`, { token: access.token })
  }
}

/** Revealing, joining two cards, and a round in which one person passes. */
export async function revealAndMove({ people, gathering, members }: Scenario): Promise<void> {
  const { facilitator, screen, watcher } = people
  const everybody = Object.values(people)
  await goTo('raise', facilitator, everybody)
  await watcher.must('merge.propose', {
    proposal: 'pile-1',
    cards: [cardOf('anna'), cardOf('bram')],
    label: 'Samen',
    text: '',
  })
  await facilitator.must('merge.confirm', { proposal: 'pile-1' })
  await goTo('rounds', facilitator, everybody)
  for (;;) {
    const { turn, phase } = facilitator.activity()
    if (!turn?.holder || phase.id !== 'rounds') break
    const role = Object.entries(members).find(([, member]) => member === turn.holder)?.[0]
    const [hand, as] = role === SEAT ? [screen, SEAT] : [people[role as Role], undefined]
    if (role === 'bram') await hand.must('turn.end', { turn: turn.number }, as)
    else if (role === 'chris')
      await hand.must('card.move', { card: 'pile-1', zone: 'ring-2', turn: turn.number, note: 'Hierom' }, as)
    else if (role === 'anna')
      await hand.must('card.move', { card: cardOf('chris'), zone: 'ring-2', turn: turn.number }, as)
    else
      await hand.must(
        'card.move',
        { card: 'pile-1', zone: role === 'watcher' ? 'ring-3' : 'centre', turn: turn.number },
        as,
      )
    await facilitator.until(() => facilitator.activity().turn?.number !== turn.number, 'the turn is over')
  }
  for (const device of everybody) await askEverything(device, gathering.id)
}

/** A private rating; closed by the facilitator unless everybody answers. */
export async function rate(
  { people, gathering }: Scenario,
  given: [Role | typeof SEAT, Consent | 'pass'][],
  close: boolean,
): Promise<void> {
  const { facilitator, screen } = people
  const before = facilitator.rating()?.number ?? 0
  await facilitator.must('rating.propose', { cards: ['pile-1'], rating: before })
  const rating = (await facilitator.until(() => openRating(facilitator), 'the proposal is shown')).number
  for (const [who, level] of given) {
    const [hand, as] = who === SEAT ? [screen, SEAT] : [people[who], undefined]
    await hand.until(
      () => openRating(hand)?.number === rating || hand.rating()?.open === false,
      'the proposal is shown',
    )
    await hand.must('rating.answer', { answers: saying(level), rating }, as)
  }
  for (const device of Object.values(people)) {
    await device.until(() => device.rating()?.cast === given.length, 'the number of answers')
    await askEverything(device, gathering.id)
  }
  if (close) await facilitator.must('rating.close', { rating })
  for (const device of Object.values(people))
    await device.until(() => device.rating()?.open === false, 'it is closed')
}

function openRating(client: Client) {
  const rating = client.rating()
  return rating?.open ? rating : undefined
}
