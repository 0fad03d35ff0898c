import fc from 'fast-check'
import { cardMove, phasesOf, placeRefusal } from '../affordances.ts'
import { activitySpec, KINDS } from '../capabilities/registry.ts'
import { zonesOf } from '../ground/ground.ts'
import { ACTION_TYPES, FACILITATOR, type MemberId, ROLES, SCREEN } from '../meeting.ts'
import type { Method, Phase } from '../methods/method.ts'
import { phaseOf, usedNow } from '../methods/phases.ts'
import { METHODS } from '../methods/registry.ts'
import { tableOf } from '../methods/table.ts'
import { heardFrom } from '../permission.ts'
import type { Kind } from '../statement.ts'
import { answerTo, ballotOf, drawingOf } from './answers.ts'
import type { Table } from './table.ts'

/**
 * Something somebody may say, in numbers that only get a meaning at the table: `pick` and `other` choose among
 * what lies there at that moment. Without `sense` whatever comes first is said, by whoever.
 */
export type Utterance = { kind: Kind | 'join'; who: number; pick: number; other: number; sense: boolean }

/** Kinds by how often they come, so that a course gets somewhere and still meets everything. */
const OFTEN: Record<Utterance['kind'], number> = {
  join: 1,
  'member.rename': 1,
  'member.remove': 1,
  'member.away': 3,
  'member.takesPart': 1,
  'member.role': 1,
  'seat.add': 1,
  'door.set': 1,
  'meeting.extend': 1,
  'phase.go': 12,
  'phase.extend': 1,
  'rounds.set': 2,
  'question.set': 1,
  'ready.set': 4,
  'spotlight.set': 1,
  'card.write': 12,
  'card.withdraw': 2,
  'card.move': 26,
  'move.note': 1,
  'card.park': 2,
  'turn.end': 14,
  'turn.back': 3,
  'turn.skip': 3,
  'turn.give': 3,
  'turn.undo': 4,
  'merge.propose': 5,
  'card.propose': 3,
  'merge.withdraw': 1,
  'merge.confirm': 5,
  'merge.undo': 3,
  'core.propose': 3,
  'ballot.cast': 9,
  'poll.close': 1,
  'action.set': 3,
  'action.remove': 1,
  'agenda.add': 1,
  'agenda.go': 1,
  'cards.place': 12,
  'cards.remove': 2,
  'cards.colour': 2,
  'cards.detail': 8,
  'pile.make': 6,
  'cards.stack': 3,
  'poll.open': 2,
  'choice.set': 2,
  'mark.draw': 4,
  'marks.erase': 2,
  'marks.move': 2,
  'marks.clear': 1,
}

/** What must be accepted now and then for the talk to prove something. */
export const KINDS_HEARD = Object.keys(OFTEN).map((kind) => (kind === 'join' ? 'member.join' : kind))

export const utterances: fc.Arbitrary<Utterance> = fc.record({
  kind: fc.oneof(
    ...Object.entries(OFTEN).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Kind) })),
  ),
  who: fc.nat(99),
  pick: fc.nat(999),
  other: fc.nat(999),
  sense: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
})

// biome-ignore format: a list to read across
const FACILITATORS: ReadonlySet<string> = new Set([
  'member.remove', 'member.takesPart', 'member.role', 'seat.add', 'door.set', 'meeting.extend', 'phase.go', 'phase.extend',
  'rounds.set', 'question.set', 'spotlight.set', 'card.park', 'turn.skip', 'turn.give', 'turn.undo', 'merge.confirm',
  'core.propose', 'poll.open', 'poll.close', 'choice.set', 'marks.clear', 'agenda.add', 'agenda.go',
])

/** What is said, by whom, and for whom. */
export type Said = {
  who: MemberId
  kind: Kind
  given: Record<string, unknown>
  as?: MemberId
  secret?: string
}

/** @returns what an utterance comes to at this table; `secret` is a text that stays hidden while it is a draft */
export function spell(
  table: Table,
  { kind: wanted, who, pick, other, sense }: Utterance,
  count: number,
): Said | 'join' {
  if (wanted === 'join') return 'join'
  const { meeting, activity } = table
  const kind = sense ? fitting(table, wanted, pick) : wanted
  const members = Object.keys(meeting.members)
  const anyone = one(members, who)
  const speaker = speakerOf(table, kind, who, pick, sense)
  const loose = Object.values(activity.cards).filter((card) => card.within === null || !sense)
  const card = one(loose, pick)
  const drafts = Object.values(activity.drafts).filter(
    ({ id }) => activity.makers[id]?.[0]?.member === speaker.actor,
  )
  const steps = phasesOf(activity)
  const here = steps.findIndex(
    ({ phase, round }) => phase.id === activity.phase.id && round === activity.phase.round,
  )
  const step = steps[here + (LEAPS[pick % LEAPS.length] as number)] ?? steps[pick % steps.length]
  const label = `Naam ${count}`
  const zones = zonesOf(tableOf(table.method).ground(activity.settings))
  const across = one(
    loose.filter(({ zone }) => !sense || tableOf(table.method).crossing?.with.includes(zone)),
    pick,
  )
  const secret = `geheim-${String(count).padStart(4, '0')}`
  const id = `x${count}`
  const stale = sense ? {} : { turn: pick % 9, stamp: pick % 9, poll: pick % 3 }
  const of = (names: readonly string[]) =>
    Object.fromEntries(Object.entries(stale).filter(([name]) => names.includes(name)))
  const say = (given: Record<string, unknown>, more: Partial<Said> = {}): Said => ({
    who: speaker.device,
    kind,
    given,
    ...(speaker.actor === speaker.device ? {} : { as: speaker.actor }),
    ...more,
  })
  switch (kind) {
    case 'member.rename':
      return say({ member: other % 2 ? speaker.device : anyone, name: sense ? `Persoon ${count}` : '' })
    case 'member.remove':
      return say({ member: anyone })
    case 'member.away':
      return say({ member: other % 2 ? speaker.device : anyone, away: pick % 3 === 0 })
    case 'member.takesPart':
      return say({ takesPart: pick % 2 === 0 })
    case 'member.role':
      return say({ member: anyone, role: ROLES[pick % ROLES.length] })
    case 'seat.add':
      return say({ member: sense ? id : anyone, name: `Stoel ${count}` })
    case 'door.set':
      return say({ open: pick % 3 > 0 })
    case 'meeting.extend':
      return say({ days: 1 + (pick % 365) })
    case 'phase.go':
      return say({ phase: step?.phase.id, round: sense ? step?.round : pick % 4, ...of(['stamp']) })
    case 'phase.extend':
      return say({ minutes: 1 + (pick % 5), ...of(['stamp']) })
    case 'rounds.set':
      return say({ rounds: 1 + (pick % 6) })
    case 'question.set':
      return say({ question: sense ? `Vraag ${count}` : '' })
    case 'ready.set':
      return say({ ready: pick % 4 > 0 })
    case 'spotlight.set':
      return say({ card: pick % 3 ? (card?.id ?? 'weg') : null })
    case 'card.write': {
      const draft = pick % 3 === 0 ? one(drafts, other) : undefined
      const open = one(usedNow(activity, 'write')?.zones(activity.settings) ?? [], other)
      const zone = sense ? (pick % 2 ? open : undefined) : one(zones, pick)
      return say(
        {
          card: draft?.id ?? id,
          label: secret,
          text: sense ? `${secret} lang` : '',
          ...(zone === undefined ? {} : { zone }),
          ...(other % 2 ? { x: (other * 53) % 1600, y: (other * 71) % 1100, colour: other % 8 } : {}),
        },
        usedNow(activity, 'write')?.hidden ? { secret } : {},
      )
    }
    case 'card.withdraw':
      return say({ card: one(drafts, pick)?.id ?? 'weg' })
    case 'card.move': {
      const target = card && cardMove(meeting, card, speaker.device, speaker.actor)
      const movable = loose.find((one) => 'zone' in cardMove(meeting, one, speaker.device, speaker.actor))
      const chosen = sense && target && !('zone' in target) ? movable : card
      const zone = chosen && cardMove(meeting, chosen, speaker.device, speaker.actor)
      const drop = other % 2 ? { x: (other * 37) % 1500, y: (other * 91) % 1100 } : {}
      return say({
        card: chosen?.id ?? 'weg',
        zone: sense && zone && 'zone' in zone ? zone.zone : one([...zones, 'x'], other),
        ...drop,
        ...(other % 3 ? {} : { note: `omdat ${count}` }),
        ...of(['turn']),
      })
    }
    case 'move.note': {
      const moves = Object.keys(activity.moves).filter(
        (move) => !sense || activity.makers[move]?.[0]?.member === speaker.actor,
      )
      return say({ move: one(moves, pick) ?? 'weg', note: `omdat ${count}` })
    }
    case 'card.park':
      return say({ cards: [card?.id ?? 'weg'], parked: pick % 3 > 0 })
    case 'turn.end':
    case 'turn.back':
    case 'turn.skip':
    case 'turn.undo':
      return say(of(['turn']))
    case 'turn.give': {
      const due = [...(activity.turn?.waiting ?? []), ...(activity.turn?.skipped ?? [])]
      return say({ member: (sense ? one(due, pick) : anyone) ?? anyone, ...of(['turn']) })
    }
    case 'merge.propose': {
      const cards = [card, one(loose, other), one(loose, pick + other)].slice(0, 1 + (other % 3))
      return say({ proposal: id, cards: cards.map((found) => found?.id ?? 'weg'), label, text: '' })
    }
    case 'card.propose':
      return say({ proposal: id, label, text: '' })
    case 'merge.withdraw':
    case 'merge.confirm':
      return say({ proposal: one(Object.keys(activity.proposals), pick) ?? 'weg' })
    case 'merge.undo': {
      const changed = loose.filter(({ changedAt }) => !sense || changedAt === activity.phase.stamp)
      return say({ card: one(changed, pick)?.id ?? 'weg' })
    }
    case 'core.propose':
      return say({
        cards: loose.slice(pick % 3, (pick % 3) + 1 + (other % 4)).map((found) => found.id),
        ...of(['poll']),
      })
    case 'ballot.cast':
      return say({ ballot: ballotOf(table, pick, sense), ...of(['poll']) })
    case 'poll.close':
      return say(of(['poll']))
    case 'action.set':
      return say({
        action: one(Object.keys(activity.actions), other) ?? id,
        card: other % 4 ? (card?.id ?? 'weg') : '',
        ...(other % 3 === 2 && across ? { across: across.id } : {}),
        type: ACTION_TYPES[pick % ACTION_TYPES.length],
        text: `Doen ${count}`,
        owner: '',
        due: '2026-12-01',
      })
    case 'action.remove':
      return say({ action: one(Object.keys(activity.actions), pick) ?? 'weg' })
    case 'agenda.add': {
      const method = METHODS[pick % METHODS.length] as Method
      const settings = sense ? {} : { cards: other }
      return say({ added: id, method: method.id, question: `Vraag ${count}`, settings })
    }
    case 'agenda.go':
      return say({ to: one(Object.keys(meeting.activities), pick) ?? 'weg' })
    case 'cards.place': {
      const moved = [card, ...(other % 4 ? [] : [one(loose, other), one(loose, pick + other)])]
      const drop = other % 3 ? { x: (pick * 37) % 1500, y: (pick * 91) % 1100 } : {}
      return say({
        places: moved.map((found) => {
          const free = zones.filter(
            (zone) => found && !placeRefusal(meeting, found, zone, speaker.device, speaker.actor),
          )
          return { card: found?.id ?? 'weg', zone: one(sense && free.length ? free : zones, other), ...drop }
        }),
      })
    }
    case 'cards.remove':
      return say({ cards: [card?.id ?? 'weg'] })
    case 'cards.colour':
      return say({ cards: [card?.id ?? 'weg', one(loose, other)?.id ?? 'weg'], colour: other % 8 })
    case 'cards.detail': {
      const detail = one(tableOf(table.method).details?.(activity.settings) ?? [], other)
      const asked = loose.filter((found) => detail?.zones?.includes(found.zone) ?? true)
      const about = sense ? one(asked, pick) : card
      const value = detail && other % 5 ? answerTo(table, detail, pick, count) : ''
      return say({ cards: [about?.id ?? 'weg'], detail: detail?.id ?? 'weg', value })
    }
    case 'pile.make': {
      const near = loose.filter((found) => !sense || found.zone === card?.zone)
      const cards = [card, one(near, other), one(near, pick + other)].slice(0, 1 + (other % 3))
      return say({ pile: id, cards: cards.map((found) => found?.id ?? 'weg'), label, text: '' })
    }
    case 'cards.stack': {
      const near = loose.filter((found) => !sense || (found !== card && found.zone === card?.zone))
      const onto = one(near, other) ?? one(loose, other)
      return say({ pile: id, card: card?.id ?? 'weg', onto: onto?.id ?? 'weg' })
    }
    case 'poll.open':
      return say(of(['poll']))
    case 'choice.set': {
      const fit = loose.filter((found) => !sense || !tableOf(table.method).choiceRefusal?.(activity, found))
      return say({ cards: fit.slice(pick % 3, (pick % 3) + (other % 4)).map((found) => found.id) })
    }
    case 'mark.draw': {
      const mark = pick % 3 ? id : (one(Object.keys(activity.marks), other) ?? id)
      return say({ mark, drawing: drawingOf(table, other) })
    }
    case 'marks.erase':
      return say({ marks: [one(Object.keys(activity.marks), pick) ?? 'weg'] })
    case 'marks.move': {
      const [right, down] = [(other * 7.5) % 300, (pick * 13) % 200]
      return say({ marks: [one(Object.keys(activity.marks), pick) ?? 'weg'], right, down })
    }
    case 'marks.clear':
      return say({})
  }
}

/** From phase to phase mostly on, now and then back, or over one. */
const LEAPS = [1, 1, 1, 1, 1, 1, 2, -1, -1, -2]

/** Kinds that are heard in phases that are for them. */
const FOR_PHASES = KINDS.filter((kind) => activitySpec(kind)?.capability.always === undefined).filter(
  (kind) => activitySpec(kind) !== undefined,
)

/** @returns the kind wanted, or one that is heard in this phase where that one is for others */
function fitting({ activity, method }: Table, wanted: Kind, pick: number): Kind {
  const phase = phaseOf(activity) as Phase
  const isHeard = (kind: Kind) => heardFrom(method, phase, kind)?.length !== 0
  if (!FOR_PHASES.includes(wanted) || isHeard(wanted)) return wanted
  return one(FOR_PHASES.filter(isHeard), pick) ?? wanted
}

/** Whose device speaks, and for whom: with sense somebody who may, in a way they may. */
function speakerOf({ meeting, activity }: Table, kind: Kind, who: number, pick: number, sense: boolean) {
  const members = Object.values(meeting.members)
  const anyone = (one(members, who)?.id ?? FACILITATOR) as MemberId
  if (!sense) return { device: anyone, actor: who % 4 ? anyone : (one(members, pick)?.id ?? anyone) }
  if (FACILITATORS.has(kind)) return { device: FACILITATOR, actor: FACILITATOR }
  const holder = activity.turn?.holder
  const isTurn = kind === 'card.move' || kind === 'turn.end' || kind === 'turn.back'
  const takers = members.filter((member) => !member.gone && member.takesPart)
  const actor = isTurn && holder ? holder : (one(takers, who)?.id ?? anyone)
  const byOther = meeting.members[actor]?.seat || (isTurn && pick % 3 === 0)
  return { device: byOther ? (pick % 2 ? SCREEN : FACILITATOR) : actor, actor }
}

function one<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % list.length]
}
