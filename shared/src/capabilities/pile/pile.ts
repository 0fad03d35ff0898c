import { isHeap, zoneAt } from '../../ground/ground.ts'
import { onTable, settle } from '../../ground/layout.ts'
import { type Activity, type Card, LIMITS, type Maker, newCard, type Proposal } from '../../meeting.ts'
import type { Detail, Method } from '../../methods/method.ts'
import { isWorkedOn } from '../../permission.ts'
import type { Code } from '../../protocol/codes.ts'
import { type ActivityHandlers, type ActivityHearing, without } from '../handler.ts'
import { isTaken } from '../ids.ts'
import { answers, follow } from '../sort/sort.ts'

type PileKinds = 'merge.propose' | 'merge.withdraw' | 'merge.confirm' | 'merge.undo' | 'pile.make'

export const handlers: Pick<ActivityHandlers, PileKinds> = {
  'merge.propose': ({ activity, actor, speaker }, { proposal, cards, label, text }) => {
    if (!label) return 'card.empty'
    if (isTaken(activity, proposal)) return 'card.idTaken'
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

  'merge.confirm': (hearing, { id, proposal }) => {
    const { activity } = hearing
    const found = activity.proposals[proposal]
    if (!found) return 'proposal.unknown'
    if (!areLoose(activity, found.cards)) return 'card.unknown'
    const open = {
      ...activity,
      proposals: without(activity.proposals, proposal),
      makers: without(activity.makers, proposal),
    }
    return joined(hearing, open, found, id)
  },

  // Where everybody sorts, cards are joined or named anew at once; it can be taken back in the same phase.
  'pile.make': (hearing, statement) => {
    const { activity, method } = hearing
    const { id, pile: name, cards, label, text, x, y, colour, details } = statement
    if (!label) return 'card.empty'
    const ids = [...new Set(cards)]
    if (ids.length > 1 && isTaken(activity, name)) return 'card.idTaken'
    if (!areLoose(activity, ids)) return 'card.unknown'
    const parts = ids.map((one) => activity.cards[one] as Card)
    if (!mayJoin(hearing, parts)) return 'pile.sameZone'
    if (!parts.every((part) => isWorkedOn(activity, part.zone))) return 'card.notNow'
    const table = joined(hearing, activity, { id: name, cards: ids, label, text }, id)
    if (typeof table === 'string' || ids.length === 1) return table
    const made = table.cards[name] as Card
    if (details && !areAnswers(hearing, made, details)) return 'statement.notAllowed'
    const known: Card = {
      ...made,
      parked: parts.every((part) => part.parked),
      colour: colour ?? made.colour,
      details: details ?? made.details,
    }
    const put = follow(hearing, { ...table, cards: { ...table.cards, [name]: known } }, known)
    const lies = put.cards[name] as Card
    const ground = method.ground(activity.settings)
    const spot = x !== undefined && y !== undefined ? onTable(ground, { x, y }) : undefined
    const isHere = spot && zoneAt(ground, spot) === lies.zone && !isHeap(ground, lies.zone)
    return isHere ? { ...put, cards: settle(put, ground, lies, spot) } : put
  },

  // METHODS §14.8: what was joined can be taken apart until the next phase; on a whiteboard always.
  'merge.undo': (hearing, { id, card }) => {
    const { activity, method } = hearing
    const found = activity.cards[card]
    if (!found || found.within !== null) return 'card.unknown'
    const isChanged = found.before !== null || found.pile.length > 0
    if (!isChanged || (found.changedAt !== activity.phase.stamp && !method.shared)) return 'merge.tooLate'
    if (found.before) {
      const { original, before } = found
      const isFirst = original?.label === before.label && original.text === before.text
      return withCard(activity, {
        ...found,
        ...before,
        before: null,
        original: isFirst ? null : original,
        touched: id,
      })
    }
    const parts = found.pile.flatMap((part) => activity.cards[part] ?? [])
    return mayJoin(hearing, parts) ? takenApart(hearing, found, id) : 'pile.sameZone'
  },
}

/** Cards of several zones are put together by a facilitator only, and so taken apart again; on a whiteboard by all. */
function mayJoin({ method, speaker }: ActivityHearing, parts: readonly Card[]): boolean {
  if (speaker.role === 'facilitator' || method.shared) return true
  return parts.every((part) => part.zone === parts[0]?.zone)
}

/** The parts lie there again; moved since as one, they stay together where they went. */
function takenApart({ activity, method }: ActivityHearing, pile: Card, by: string): Activity {
  const { settings } = activity
  const cards = without(activity.cards, pile.id)
  const parts = pile.pile.flatMap((id) => activity.cards[id] ?? [])
  const hasMoved = pile.zone !== method.pileZone(settings, parts)
  for (const part of parts) {
    const { zone, x, y } = pile
    const along: Card = { ...part, zone, x, y, came: pile.came ?? { zone: part.zone, x: part.x, y: part.y } }
    const goes = hasMoved && (method.zoneAfter?.(activity, along) ?? zone) === zone
    cards[part.id] = {
      ...(goes ? { ...along, came: pile.came } : part),
      within: null,
      parked: part.parked || pile.parked,
      touched: by,
    }
  }
  return {
    ...activity,
    cards,
    makers: without(activity.makers, pile.id),
    spotlight: activity.spotlight === pile.id ? null : activity.spotlight,
  }
}

/** @returns whether a method asks all this of a card, and these can be the answers; what nobody changes is as it was. */
function areAnswers({ activity, method }: ActivityHearing, card: Card, details: Card['details']): boolean {
  const asked = method.details?.(activity.settings) ?? []
  if (asked.some(({ id, fixed }) => fixed && details[id] !== card.details[id])) return false
  return Object.entries(details).every(([id, value]) => {
    const detail = asked.find((one) => one.id === id)
    return detail !== undefined && value !== '' && answers(activity, detail, card, value)
  })
}

/** Several cards under one name, or one under another. */
function joined(
  { method }: ActivityHearing,
  activity: Activity,
  wish: Proposal,
  by: string,
): Activity | Code {
  const parts = wish.cards.map((id) => activity.cards[id] as Card)
  const [only, ...more] = parts
  if (!only) return 'card.unknown'
  return more.length === 0 ? rename(activity, only, wish, by) : pile(activity, method, parts, wish, by)
}

function areLoose(activity: Activity, ids: readonly string[]): boolean {
  return ids.every((id) => activity.cards[id]?.within === null)
}

function rename(activity: Activity, card: Card, name: { label: string; text: string }, by: string): Activity {
  const { stamp } = activity.phase
  const { label, text, changedAt } = card
  const renamed: Card = {
    ...card,
    label: name.label,
    text: name.text,
    original: card.original ?? { label, text },
    before: card.before && changedAt === stamp ? card.before : { label, text, changedAt },
    changedAt: stamp,
    touched: by,
  }
  return withCard(activity, renamed)
}

function withCard(activity: Activity, card: Card): Activity {
  return { ...activity, cards: { ...activity.cards, [card.id]: card } }
}

/** The pile belongs to the authors of all its parts, each once (METHODS D5). */
function pile(
  activity: Activity,
  method: Method,
  parts: Card[],
  name: { id: string; label: string; text: string },
  by: string,
): Activity {
  const zone = method.pileZone(activity.settings, parts)
  const cards = { ...activity.cards }
  for (const part of parts) cards[part.id] = { ...part, within: name.id, touched: by }
  const made: Card = {
    ...newCard({ ...name, zone }),
    pile: parts.map((part) => part.id),
    changedAt: activity.phase.stamp,
    // A colour that all parts have means the same of all of them.
    colour: parts.every(({ colour }) => colour === parts[0]?.colour) ? (parts[0]?.colour ?? 0) : 0,
    details: sharedDetails(method.details?.(activity.settings) ?? [], parts),
    came: parts.find((part) => part.zone === zone)?.came ?? null,
    touched: by,
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

/** What was said of every part alike holds for the pile; a text also where the others say nothing. */
function sharedDetails(asked: readonly Detail[], parts: readonly Card[]): Record<string, string> {
  return Object.fromEntries(
    asked.flatMap(({ id, type }) => {
      const said = parts.map((part) => part.details[id] ?? '')
      const different = new Set(type === 'text' ? said.filter(Boolean) : said)
      const [value] = different
      return different.size === 1 && value ? [[id, value]] : []
    }),
  )
}
