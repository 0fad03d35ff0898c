import type { Code } from '../codes.ts'
import { makeRoom, settle } from '../layout.ts'
import {
  type Activity,
  type Card,
  type CardId,
  LIMITS,
  type Maker,
  newCard,
  type Proposal,
} from '../meeting.ts'
import type { Method } from '../method.ts'
import { phaseOf } from '../permission.ts'
import { type ActivityHandlers, without } from './hearing.ts'

type PileKinds = 'merge.propose' | 'merge.withdraw' | 'merge.confirm' | 'merge.undo' | 'pile.make'

export const handlers: Pick<ActivityHandlers, PileKinds> = {
  'merge.propose': ({ activity, actor, speaker }, { proposal, cards, label, text }) => {
    if (!label) return 'card.empty'
    if (activity.proposals[proposal] || activity.makers[proposal] || activity.cards[proposal])
      return 'card.idTaken'
    if (Object.keys(activity.proposals).length >= LIMITS.proposals) return 'limit.reached'
    const ids = [...new Set(cards)]
    if (!areLoose(activity, ids)) return 'card.unknown'
    return {
      ...activity,
      proposals: { ...activity.proposals, [proposal]: { id: proposal, cards: ids, label, text } },
      makers: { ...activity.makers, [proposal]: [{ member: actor, hand: speaker.id }] },
    }
  },

  'merge.withdraw': ({ activity, actor, speaker }, { proposal }) => {
    if (!activity.proposals[proposal]) return 'proposal.unknown'
    const own = activity.makers[proposal]?.some((maker) => maker.member === actor)
    if (!own && speaker.role !== 'facilitator') return 'card.notYours'
    return {
      ...activity,
      proposals: without(activity.proposals, proposal),
      makers: without(activity.makers, proposal),
    }
  },

  'merge.confirm': ({ activity, method }, { proposal }) => {
    const found = activity.proposals[proposal]
    if (!found) return 'proposal.unknown'
    if (!areLoose(activity, found.cards)) return 'card.unknown'
    const open = {
      ...activity,
      proposals: without(activity.proposals, proposal),
      makers: without(activity.makers, proposal),
    }
    return joined(open, method, found)
  },

  // Where everybody sorts, cards are joined or named anew at once; it can be taken back in the same phase.
  'pile.make': ({ activity, method, speaker }, { id, pile: name, cards, label, text }) => {
    if (!label) return 'card.empty'
    if (activity.proposals[name] || activity.makers[name] || activity.cards[name]) return 'card.idTaken'
    const ids = [...new Set(cards)]
    if (!areLoose(activity, ids)) return 'card.unknown'
    const parts = ids.map((one) => activity.cards[one] as Card)
    if (
      parts.some((part) => part.zone !== parts[0]?.zone) &&
      speaker.role !== 'facilitator' &&
      !method.shared
    )
      return 'pile.sameZone'
    const worked = phaseOf(activity)?.zones
    if (parts.some((part) => worked && !worked.includes(part.zone))) return 'card.notNow'
    const joint = joined(activity, method, { id: name, cards: ids, label, text })
    const made = ids.length === 1 ? (ids[0] as string) : name
    return typeof joint === 'string' ? joint : touch(joint, made, id)
  },

  // METHODS §14.8: what was joined can be taken apart until the next phase.
  'merge.undo': ({ activity, method }, { card }) => {
    const found = activity.cards[card]
    if (!found || found.within !== null) return 'card.unknown'
    if (found.changedAt !== activity.phase.stamp) return 'merge.tooLate'
    if (found.before) {
      const { original, before } = found
      const isFirst = original?.label === before.label && original.text === before.text
      return withCard(activity, method, {
        ...found,
        ...before,
        before: null,
        original: isFirst ? null : original,
      })
    }
    const cards = without(activity.cards, card)
    for (const id of found.pile) {
      const part = cards[id]
      if (part) cards[id] = { ...part, within: null }
    }
    return {
      ...activity,
      cards: makeRoom({ ...activity, cards }, method.ground(activity.settings)),
      makers: without(activity.makers, card),
      spotlight: activity.spotlight === card ? null : activity.spotlight,
    }
  },
}

/** Several cards under one name, or one under another. */
function joined(activity: Activity, method: Method, wish: Proposal): Activity | Code {
  const parts = wish.cards.map((id) => activity.cards[id] as Card)
  const [only, ...more] = parts
  if (!only) return 'card.unknown'
  return more.length === 0 ? rename(activity, method, only, wish) : pile(activity, method, parts, wish)
}

function touch(activity: Activity, id: CardId, by: string): Activity {
  const card = activity.cards[id]
  return card ? { ...activity, cards: { ...activity.cards, [id]: { ...card, touched: by } } } : activity
}

function areLoose(activity: Activity, ids: readonly string[]): boolean {
  return ids.every((id) => activity.cards[id]?.within === null)
}

function rename(
  activity: Activity,
  method: Method,
  card: Card,
  name: { label: string; text: string },
): Activity {
  const { stamp } = activity.phase
  const { label, text, changedAt } = card
  const renamed: Card = {
    ...card,
    label: name.label,
    text: name.text,
    original: card.original ?? { label, text },
    before: card.before && changedAt === stamp ? card.before : { label, text, changedAt },
    changedAt: stamp,
  }
  return withCard(activity, method, renamed)
}

/** A card with another name takes more or less room. */
function withCard(activity: Activity, method: Method, card: Card): Activity {
  const changed = { ...activity, cards: { ...activity.cards, [card.id]: card } }
  return { ...changed, cards: makeRoom(changed, method.ground(activity.settings), card.id) }
}

/** The pile belongs to the authors of all its parts, each once (METHODS D5). */
function pile(
  activity: Activity,
  method: Method,
  parts: Card[],
  name: { id: string; label: string; text: string },
): Activity {
  const zone = method.pileZone(activity.settings, parts)
  const cards = { ...activity.cards }
  for (const part of parts) cards[part.id] = { ...part, within: name.id }
  const made: Card = {
    ...newCard({ ...name, zone }),
    pile: parts.map((part) => part.id),
    changedAt: activity.phase.stamp,
    details: sharedDetails(parts),
  }
  cards[made.id] = made
  const wish = parts.find((part) => part.zone === zone) ?? made
  const makers = new Map<string, Maker>()
  for (const part of parts)
    for (const maker of activity.makers[part.id] ?? []) makers.set(maker.member, maker)
  const settled = settle({ ...activity, cards }, method.ground(activity.settings), made, wish)
  const piled = {
    ...activity,
    cards: settled,
    makers: { ...activity.makers, [made.id]: [...makers.values()] },
  }
  const isLit = made.pile.some((id) => id === activity.spotlight)
  return isLit ? { ...piled, spotlight: made.id } : piled
}

/** What was said of every part alike holds for the pile. */
function sharedDetails(parts: readonly Card[]): Record<string, string> {
  const [first, ...rest] = parts
  return Object.fromEntries(
    Object.entries(first?.details ?? {}).filter(([detail, value]) =>
      rest.every((part) => part.details[detail] === value),
    ),
  )
}
