import type { Activity, Meeting, Member } from '@kring/shared/meeting'
import { looseCards } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import type { Kind } from '@kring/shared/statement'
import type { Args, Client } from './client.ts'

/** Something a person might say now; `as` names whom their device acts for. */
type Words = { [K in Kind]: { kind: K; args: Args<K>; as?: string | undefined } }[Kind]
type Scene = { meeting: Meeting; activity: Activity; me: string; as: string | undefined; chance: Chance }

/** A seeded source of choices. */
export type Chance = {
  below(limit: number): number
  one<T>(list: readonly T[]): T | undefined
  /** @param share how often it is true, 0 to 1 */
  is(share: number): boolean
  id(): string
}

export function chanceFrom(random: () => number): Chance {
  const below = (limit: number) => Math.floor(random() * limit)
  return {
    below,
    one: (list) => list[below(list.length)],
    is: (share) => random() < share,
    id: () => `i${below(2 ** 30).toString(36)}`,
  }
}

/**
 * Lets a device say something that fits the moment, or does not: wrong turns, strangers' cards, closed phases.
 * @returns the statement's id, or undefined when nothing came to mind
 */
export function sayAnything(client: Client, chance: Chance): string | undefined {
  const meeting = client.meeting()
  const activity = meeting?.activities[meeting.current]
  if (!meeting || !activity) return undefined
  const seat = chance.one(Object.values(meeting.members).filter((member) => member.seat))
  const acts = client.access.member === 'screen' || client.access.member === 'facilitator'
  const as = acts ? (activity.turn?.holder ?? seat?.id) : undefined
  const scene: Scene = {
    meeting,
    activity,
    me: client.access.member,
    as: acts && chance.is(0.8) ? as : undefined,
    chance,
  }
  const fitting = FITTING[activity.phase.id] ?? []
  const speak = chance.is(0.85) && fitting.length > 0 ? chance.one(fitting) : chance.one(EVERYTHING)
  const words = speak?.(scene)
  return words && client.say(words.kind, words.args as never, words.as)
}

const someCard = ({ activity, chance }: Scene) => chance.one(Object.keys(activity.cards)) ?? chance.id()
const someMember = ({ meeting, chance }: Scene) => chance.one(Object.values(meeting.members)) as Member
/** Now and then a number from the past. */
const about = (chance: Chance, number: number | undefined) =>
  Math.max(0, (number ?? 0) - (chance.is(0.1) ? 1 : 0))

const write = ({ activity, as, chance }: Scene): Words => {
  const card = chance.is(0.4) ? (chance.one(Object.keys(activity.drafts)) ?? chance.id()) : chance.id()
  return { kind: 'card.write', args: { card, label: `Kaart ${chance.below(1000)}`, text: '' }, as }
}
const withdraw = (scene: Scene): Words => ({
  kind: 'card.withdraw',
  args: { card: scene.chance.one(Object.keys(scene.activity.drafts)) ?? someCard(scene) },
  as: scene.as,
})
const ready = ({ as, chance }: Scene): Words => ({ kind: 'ready.set', args: { ready: chance.is(0.6) }, as })
const move = ({ activity, as, chance }: Scene): Words => {
  const method = methodOf(activity.method)
  const card = chance.one(looseCards(activity))
  const zone = (card && chance.one(method?.turns?.moveTargets(activity, card) ?? [])) ?? 'centre'
  const note = chance.is(0.3) ? { note: `Want ${chance.below(1000)}` } : {}
  const point = chance.is(0.5) ? { x: chance.below(1440), y: chance.below(1000) } : {}
  const turn = about(chance, activity.turn?.number)
  return { kind: 'card.move', args: { card: card?.id ?? chance.id(), zone, turn, ...note, ...point }, as }
}
const pass = ({ activity, as, chance }: Scene): Words => ({
  kind: 'turn.pass',
  args: { turn: about(chance, activity.turn?.number) },
  as,
})
const skip = ({ activity, chance }: Scene): Words => ({
  kind: 'turn.skip',
  args: { turn: about(chance, activity.turn?.number) },
})
const give = (scene: Scene): Words => ({
  kind: 'turn.give',
  args: { member: someMember(scene).id, turn: about(scene.chance, scene.activity.turn?.number) },
})
const takeBack = ({ activity, chance }: Scene): Words => ({
  kind: 'turn.undo',
  args: { turn: about(chance, activity.turn?.number) },
})
const noteDown = ({ activity, chance }: Scene): Words => ({
  kind: 'move.note',
  args: { move: chance.one(Object.keys(activity.moves)) ?? chance.id(), note: `Omdat ${chance.below(1000)}` },
})
const propose = (scene: Scene): Words => ({
  kind: 'merge.propose',
  args: {
    proposal: scene.chance.id(),
    cards: scene.chance.is(0.5) ? [someCard(scene)] : [someCard(scene), someCard(scene)],
    label: `Samen ${scene.chance.below(1000)}`,
    text: '',
  },
})
const someProposal = ({ activity, chance }: Scene) =>
  chance.one(Object.keys(activity.proposals)) ?? chance.id()
const confirm = (scene: Scene): Words => ({ kind: 'merge.confirm', args: { proposal: someProposal(scene) } })
const retract = (scene: Scene): Words => ({ kind: 'merge.withdraw', args: { proposal: someProposal(scene) } })
const unpile = (scene: Scene): Words => ({ kind: 'merge.undo', args: { card: someCard(scene) } })
const core = (scene: Scene): Words => ({
  kind: 'core.propose',
  args: { cards: [someCard(scene), someCard(scene)], poll: scene.activity.poll?.number ?? 0 },
})
const weigh = ({ activity, as, chance }: Scene): Words => ({
  kind: 'ballot.cast',
  args: {
    ballot: chance.one(['yes', 'concern', 'notYet', 'pass'] as const) ?? 'yes',
    poll: about(chance, activity.poll?.number),
  },
  as,
})
const closePoll = ({ activity, chance }: Scene): Words => ({
  kind: 'poll.close',
  args: { poll: about(chance, activity.poll?.number) },
})
const agree = (scene: Scene): Words => ({
  kind: 'action.set',
  args: {
    action: scene.chance.one(Object.keys(scene.activity.actions)) ?? scene.chance.id(),
    card: someCard(scene),
    type: 'action',
    text: `Doen ${scene.chance.below(1000)}`,
    owner: '',
    due: '',
  },
})
const park = (scene: Scene): Words => ({
  kind: 'card.park',
  args: { cards: [someCard(scene)], parked: scene.chance.is(0.7) },
})
const spotlight = (scene: Scene): Words => ({
  kind: 'spotlight.set',
  args: { card: scene.chance.is(0.5) ? someCard(scene) : null },
})
const rename = (scene: Scene): Words => ({
  kind: 'member.rename',
  args: {
    member: scene.chance.is(0.7) ? scene.me : someMember(scene).id,
    name: `Naam ${scene.chance.below(100)}`,
  },
})
const away = (scene: Scene): Words => ({
  kind: 'member.away',
  args: { member: someMember(scene).id, away: scene.chance.is(0.3) },
})
const ask = ({ chance }: Scene): Words => ({
  kind: 'question.set',
  args: { question: `Wat telt, ${chance.below(100)}?` },
})

/** What belongs to each phase, by its id in KanDoe. */
const FITTING: Record<string, ((scene: Scene) => Words)[]> = {
  question: [ask, rename],
  write: [write, write, write, withdraw, ready],
  raise: [propose, propose, confirm, confirm, retract, unpile],
  rounds: [move, move, move, move, pass, skip, give, takeBack, noteDown],
  pause: [propose, confirm, unpile, noteDown],
  check: [core, weigh, weigh, weigh, weigh, closePoll],
  next: [agree, agree, park, spotlight],
  harvest: [agree, park],
}
const EVERYTHING = [...new Set([...Object.values(FITTING).flat(), spotlight, away, rename])]
