import { activitySpec, KINDS } from '@kring/shared/capabilities/registry'
import { zonesOf } from '@kring/shared/ground/ground'
import type { Activity, Answer, Meeting, Member } from '@kring/shared/meeting'
import { ACTION_TYPES, CONSENT, looseCards } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { phaseOf, usedNow, zonesToWrite } from '@kring/shared/methods/phases'
import { methodOf } from '@kring/shared/methods/registry'
import { tableOf } from '@kring/shared/methods/table'
import { heardFrom } from '@kring/shared/permission'
import type { Kind } from '@kring/shared/statement'
import type { Client } from './client.ts'
import type { Args } from './notebook.ts'

/** Something a person might say now; `as` names whom their device acts for. */
type Words = { [K in Kind]: { kind: K; args: Args<K>; as?: string | undefined } }[Kind]
type Scene = { meeting: Meeting; activity: Activity; me: string; as: string | undefined; chance: Chance }

/** A device that can be made to speak. */
export type Talker = Pick<Client, 'meeting' | 'activity' | 'say'> & {
  access: Pick<Client['access'], 'member'>
}

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
export function sayAnything(client: Talker, chance: Chance): string | undefined {
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
  const fitting = fittingIn(activity)
  const speak = chance.is(0.85) && fitting.length > 0 ? chance.one(fitting) : chance.one(EVERYTHING)
  const words = speak?.(scene)
  return words && client.say(words.kind, words.args as never, words.as)
}

const tableIn = ({ method }: Activity) => tableOf(methodOf(method) as Method)
const someCard = ({ activity, chance }: Scene) => chance.one(Object.keys(activity.cards)) ?? chance.id()
const someMember = ({ meeting, chance }: Scene) => chance.one(Object.values(meeting.members)) as Member
/** Now and then a number from the past. */
const about = (chance: Chance, number: number | undefined) =>
  Math.max(0, (number ?? 0) - (chance.is(0.1) ? 1 : 0))

const write = ({ activity, as, chance }: Scene): Words => {
  const known = [...Object.keys(activity.drafts), ...Object.keys(activity.cards)]
  const card = chance.is(0.3) ? (chance.one(known) ?? chance.id()) : chance.id()
  const zone = chance.one(zonesToWrite(activity))
  const place = zone === undefined || activity.drafts[card] ? {} : { zone }
  return { kind: 'card.write', args: { card, label: `Kaart ${chance.below(1000)}`, text: '', ...place }, as }
}
const withdraw = (scene: Scene): Words => ({
  kind: 'card.withdraw',
  args: { card: scene.chance.one(Object.keys(scene.activity.drafts)) ?? someCard(scene) },
  as: scene.as,
})
const ready = ({ as, chance }: Scene): Words => ({ kind: 'ready.set', args: { ready: chance.is(0.6) }, as })
const move = ({ activity, as, chance }: Scene): Words => {
  const card = chance.one(looseCards(activity))
  const zone = (card && chance.one(usedNow(activity, 'move')?.targets(activity, card) ?? [])) ?? 'centre'
  const note = chance.is(0.3) ? { note: `Want ${chance.below(1000)}` } : {}
  const point = chance.is(0.5) ? { x: chance.below(1440), y: chance.below(1000) } : {}
  const turn = about(chance, activity.turn?.number)
  return { kind: 'card.move', args: { card: card?.id ?? chance.id(), zone, turn, ...note, ...point }, as }
}
const pass = ({ activity, as, chance }: Scene): Words => ({
  kind: 'turn.end',
  args: { turn: about(chance, activity.turn?.number) },
  as,
})
const layBack = ({ activity, as, chance }: Scene): Words => ({
  kind: 'turn.back',
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
const suggest = ({ as, chance }: Scene): Words => ({
  kind: 'card.propose',
  args: { proposal: chance.id(), label: `Ook ${chance.below(1000)}`, text: '' },
  as,
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
const weigh = ({ activity, as, chance }: Scene): Words => {
  const poll = about(chance, activity.poll?.number)
  const { kind, cards } = activity.poll ?? { kind: 'core', cards: [] }
  if (kind === 'core' || chance.is(0.2)) {
    const ballot = chance.one(['yes', 'concern', 'notYet', 'pass'] as const) ?? 'yes'
    return { kind: 'ballot.cast', args: { ballot, poll }, as }
  }
  const answers = kind === 'pick' ? (['pick'] as const) : CONSENT
  const given = cards.filter(() => chance.is(0.4)).map((card) => [card, chance.one<Answer>(answers)])
  return { kind: 'ballot.cast', args: { ballot: Object.fromEntries(given), poll }, as }
}
const closePoll = ({ activity, chance }: Scene): Words => ({
  kind: 'poll.close',
  args: { poll: about(chance, activity.poll?.number) },
})
const agree = (scene: Scene): Words => {
  const { activity, chance } = scene
  const { crossing } = tableIn(activity)
  const inZones = (zones: readonly string[] = []) =>
    chance.one(looseCards(activity).filter(({ zone }) => zones.includes(zone)))?.id
  const across = inZones(crossing?.with)
  const isCrossed = across !== undefined && chance.is(0.5)
  return {
    kind: 'action.set',
    args: {
      action: chance.one(Object.keys(activity.actions)) ?? chance.id(),
      card: isCrossed ? (inZones(crossing?.from) ?? someCard(scene)) : chance.is(0.7) ? someCard(scene) : '',
      ...(isCrossed ? { across } : {}),
      type: chance.one(ACTION_TYPES) ?? 'action',
      text: `Doen ${chance.below(1000)}`,
      owner: '',
      due: '',
    },
  }
}
const place = (scene: Scene): Words => {
  const { activity, as, chance } = scene
  const zones = zonesOf(tableIn(activity).ground(activity.settings))
  const places = Array.from({ length: 1 + chance.below(3) }, () => ({
    card: someCard(scene),
    zone: chance.one(zones) ?? 'weg',
    ...(chance.is(0.5) ? { x: chance.below(1440), y: chance.below(1000) } : {}),
  }))
  return { kind: 'cards.place', args: { places }, as }
}
const colour = (scene: Scene): Words => ({
  kind: 'cards.colour',
  args: { cards: [someCard(scene)], colour: scene.chance.below(8) },
})
const answer = (scene: Scene): Words => {
  const { activity, as, chance } = scene
  const detail = chance.one(tableIn(activity).details?.(activity.settings) ?? [])
  const options =
    detail?.type === 'choice' ? detail.options.map(({ id }) => id) : [`Omdat ${chance.below(99)}`]
  const value = detail?.type === 'card' ? someCard(scene) : (chance.one(options) ?? '')
  return { kind: 'cards.detail', args: { cards: [someCard(scene)], detail: detail?.id ?? 'weg', value }, as }
}
const join = (scene: Scene): Words => {
  const { activity, as, chance } = scene
  const first = chance.one(looseCards(activity))
  const near = looseCards(activity).filter(({ zone }) => zone === first?.zone)
  const cards = [first?.id ?? chance.id(), ...(chance.is(0.6) ? [chance.one(near)?.id ?? 'weg'] : [])]
  return { kind: 'pile.make', args: { pile: chance.id(), cards, label: 'Samen', text: '' }, as }
}
const stack = (scene: Scene): Words => ({
  kind: 'cards.stack',
  args: { pile: scene.chance.id(), card: someCard(scene), onto: someCard(scene) },
  as: scene.as,
})
const remove = (scene: Scene): Words => ({ kind: 'cards.remove', args: { cards: [someCard(scene)] } })
const choose = (scene: Scene): Words => ({ kind: 'choice.set', args: { cards: [someCard(scene)] } })
const askAgain = ({ activity, chance }: Scene): Words => ({
  kind: 'poll.open',
  args: { poll: about(chance, activity.poll?.number) },
})
const draw = ({ activity, chance }: Scene): Words => ({
  kind: 'mark.draw',
  args: {
    mark: chance.is(0.3) ? (chance.one(Object.keys(activity.marks)) ?? chance.id()) : chance.id(),
    drawing: { shape: 'ink', tool: 'pen', colour: 1, width: 4, points: [chance.below(900), 10, 50, 60] },
  },
})
const erase = ({ activity, chance }: Scene): Words => ({
  kind: 'marks.erase',
  args: { marks: [chance.one(Object.keys(activity.marks)) ?? chance.id()] },
})
const shift = ({ activity, chance }: Scene): Words => ({
  kind: 'marks.move',
  args: {
    marks: [chance.one(Object.keys(activity.marks)) ?? chance.id()],
    right: chance.below(50),
    down: -3,
  },
})
const wipe = (): Words => ({ kind: 'marks.clear', args: {} })
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

/** How to say each kind; what comes more often stands there more often. */
const SPEAKING: { readonly [K in Kind]?: readonly ((scene: Scene) => Words)[] } = {
  'member.rename': [rename],
  'member.away': [away],
  'question.set': [ask],
  'ready.set': [ready],
  'spotlight.set': [spotlight],
  'card.write': [write, write, write],
  'card.withdraw': [withdraw],
  'card.move': [move, move, move, move],
  'card.park': [park],
  'move.note': [noteDown],
  'turn.end': [pass, pass],
  'turn.back': [layBack],
  'turn.skip': [skip],
  'turn.give': [give],
  'turn.undo': [takeBack],
  'merge.propose': [propose, propose],
  'card.propose': [suggest],
  'merge.confirm': [confirm, confirm],
  'merge.withdraw': [retract],
  'merge.undo': [unpile],
  'pile.make': [join, join],
  'cards.stack': [stack],
  'cards.place': [place, place, place],
  'cards.colour': [colour],
  'cards.detail': [answer, answer],
  'cards.remove': [remove],
  'core.propose': [core],
  'poll.open': [askAgain],
  'ballot.cast': [weigh, weigh, weigh, weigh],
  'poll.close': [closePoll],
  'choice.set': [choose],
  'action.set': [agree, agree],
  'mark.draw': [draw],
  'marks.erase': [erase],
  'marks.move': [shift],
  'marks.clear': [wipe],
}
const EVERYTHING = [...new Set(Object.values(SPEAKING).flat())]

/** What is heard of anybody in this phase, drawing included. */
function fittingIn(activity: Activity): ((scene: Scene) => Words)[] {
  const method = methodOf(activity.method)
  const phase = phaseOf(activity)
  if (!method || !phase) return []
  const heard = KINDS.filter((kind) => {
    const judged = activitySpec(kind)
    return judged && judged.capability.id !== 'steps' && heardFrom(method, phase, kind)?.length
  })
  return heard.flatMap((kind) => SPEAKING[kind] ?? [])
}
