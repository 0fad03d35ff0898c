import * as audience from '../../audience.ts'
import { id, ids, line } from '../../basis/fields.ts'
import { type Activity, LIMITS, type Proposal, type Settings, type ZoneId } from '../../meeting.ts'
import { isLabel, roomLeft } from '../../methods/table.ts'
import { type Capability, HANDS, NOTHING, type Who, without } from '../capability.ts'
import { isTaken } from '../ids.ts'
import { takeApart, undoneOf } from './apart.ts'
import { areLoose, joined, makePile, pileOf, stack, stackOf } from './join.ts'
import { isNewCard, layProposed, proposedCardRefusal } from './new-card.ts'

/** Cards that say the same are put together under one stronger name, or one is renamed; the originals are kept. */
export type PileUse = {
  readonly use: 'pile'
  /** Everybody with hands on the board does it at once. */
  readonly atOnce?: true
  /** Anybody proposes, and the facilitator confirms after the group nodded (METHODS D6). */
  readonly proposals?: true
  /** A proposal may be a card nobody laid yet, one each; it comes to lie where cards are laid first. */
  readonly newCards?: (settings: Settings) => ZoneId
}

export type PileState = { proposals: Record<string, Proposal> }

const label = line(LIMITS.keyWord)
const text = line(LIMITS.text)

const kinds = {
  'merge.propose': { proposal: id, cards: ids(20), label, text },
  /** A card that does not lie there yet. */
  'card.propose': { proposal: id, label, text },
  'merge.withdraw': { proposal: id },
  'merge.confirm': { proposal: id },
  'merge.undo': undoneOf,
  'pile.make': pileOf,
  'cards.stack': stackOf,
}

const whoProposes = ({ proposals }: PileUse): readonly Who[] =>
  proposals ? ['participant', 'facilitator'] : []

export const pile: Capability<'pile', PileState, typeof kinds, PileUse, 'kept'> = {
  id: 'pile',
  scope: 'activity',
  words: 'kept',
  initial: { proposals: {} },
  records: { proposals: { each: { toAll: audience.proposal }, keep: 'ledger' } },
  kinds,
  statements: {
    'merge.propose': {
      by: whoProposes,
      judge: ({ activity, method, actor, speaker }, { proposal, cards, label: said, text: more }) => {
        if (!said) return 'card.empty'
        if (!isLabel(method, said)) return 'text.tooLong'
        if (isTaken(activity, proposal)) return 'id.taken'
        if (Object.keys(activity.proposals).length >= LIMITS.proposals) return 'limit.reached'
        const named = [...new Set(cards)]
        if (!areLoose(activity, named)) return 'card.unknown'
        const wish: Proposal = { id: proposal, cards: named, label: said, text: more }
        return {
          ...activity,
          proposals: { ...activity.proposals, [proposal]: wish },
          makers: { ...activity.makers, [proposal]: [{ member: actor, hand: speaker.id }] },
        }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'card.propose': {
      by: ({ newCards }) => (newCards ? ['participant'] : []),
      judge: ({ activity, method, actor, speaker }, { proposal, label: said, text: more }) => {
        if (!said) return 'card.empty'
        if (!isLabel(method, said)) return 'text.tooLong'
        if (isTaken(activity, proposal)) return 'id.taken'
        const refused = proposedCardRefusal(activity, actor)
        if (refused) return refused
        const wish: Proposal = { id: proposal, cards: [], label: said, text: more }
        return {
          ...activity,
          proposals: { ...activity.proposals, [proposal]: wish },
          makers: { ...activity.makers, [proposal]: [{ member: actor, hand: speaker.id }] },
        }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'merge.withdraw': {
      by: whoProposes,
      judge: ({ activity, actor, speaker }, { proposal }) => {
        if (!activity.proposals[proposal]) return 'proposal.unknown'
        const own = activity.makers[proposal]?.some((maker) => maker.member === actor)
        if (!own && speaker.role !== 'facilitator') return 'card.notYours'
        return withoutProposal(activity, proposal)
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'merge.confirm': {
      by: ({ proposals }) => (proposals ? ['facilitator'] : []),
      judge: (run, { id: by, proposal }) => {
        const { activity, method, use } = run
        const found = activity.proposals[proposal]
        if (!found) return 'proposal.unknown'
        if (isNewCard(found)) {
          const zone = use.newCards?.(activity.settings)
          if (zone === undefined) return 'statement.notAllowed'
          if (roomLeft(run.meeting, activity, method) <= 0) return 'limit.reached'
          const laid = { ...activity, proposals: without(activity.proposals, proposal) }
          return layProposed(laid, method, found, zone)
        }
        if (!areLoose(activity, found.cards)) return 'card.unknown'
        return joined(run, withoutProposal(activity, proposal), found, by)
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'merge.undo': {
      by: ({ atOnce }) => (atOnce ? HANDS : ['facilitator']),
      judge: takeApart,
      inverse: (before, { card, places }) => {
        const found = before.cards[card]
        if (!found) return []
        const [moved] = places ?? []
        const onto = moved && found.pile.find((part) => part !== moved.card)
        if (onto) return [{ kind: 'cards.stack', pile: card, card: moved.card, onto }]
        const { id: name, pile: parts, label: said, text: more, x, y, colour, details } = found
        return found.before !== null || parts.length === 0
          ? [{ kind: 'pile.make', pile: name, cards: [name], label: said, text: more }]
          : [{ kind: 'pile.make', pile: name, cards: parts, label: said, text: more, x, y, colour, details }]
      },
      about: ({ card, places = [] }) => [{ id: card }, ...places.map((place) => ({ id: place.card }))],
      predict: 'untilShown',
    },
    // Where everybody sorts, cards are joined or named anew at once; it can be taken back in the same phase.
    'pile.make': {
      by: ({ atOnce }) => (atOnce ? HANDS : []),
      judge: makePile,
      inverse: (before, { pile: name, cards }) => {
        const [only, ...more] = new Set(cards)
        if (only === undefined) return []
        if (more.length > 0) return [{ kind: 'merge.undo', card: name }]
        const named = before.cards[only]
        // Named anew in this phase already: taking that back as well would be one step too many.
        const isAgain = named?.before && named.changedAt === before.phase.stamp
        if (!isAgain) return [{ kind: 'merge.undo', card: only }]
        return [{ kind: 'pile.make', pile: only, cards: [only], label: named.label, text: named.text }]
      },
      about: ({ cards }) => cards.map((card) => ({ id: card })),
      predict: 'untilShown',
    },
    'cards.stack': {
      by: ({ atOnce }) => (atOnce ? HANDS : []),
      judge: stack,
      inverse: (before, { pile: name, card, onto }) => {
        const [moved, under] = [before.cards[card], before.cards[onto]]
        if (!moved || !under) return []
        const { zone, x, y } = moved
        const back = zone === under.zone ? {} : { places: [{ card, zone, x, y }] }
        return [{ kind: 'merge.undo', card: name, ...back }]
      },
      about: ({ card, onto }) => [{ id: card }, { id: onto }],
      predict: 'untilShown',
    },
  },
}

function withoutProposal(activity: Activity, proposal: string): Activity {
  return {
    ...activity,
    proposals: without(activity.proposals, proposal),
    makers: without(activity.makers, proposal),
  }
}
