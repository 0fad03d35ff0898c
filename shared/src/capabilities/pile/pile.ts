import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { coordinate, id, ids, line } from '../../basis/fields.ts'
import { isHeap, zoneAt } from '../../ground/ground.ts'
import { onTable, settle } from '../../ground/layout.ts'
import { type Activity, type Card, LIMITS, type Maker, newCard, type Proposal } from '../../meeting.ts'
import type { Method } from '../../methods/method.ts'
import { isWorkedOn } from '../../methods/phases.ts'
import { type Detail, tableOf } from '../../methods/table.ts'
import type { Code } from '../../protocol/codes.ts'
import { type Args, type Capability, HANDS, NOTHING, type Run, type Who, without } from '../capability.ts'
import { answers, follow } from '../details/details.ts'
import { colourSchema } from '../draw/mark.ts'
import { isTaken } from '../ids.ts'
import { placed, placesOf } from '../sort/sort.ts'

/** Cards that say the same are put together under one stronger name, or one is renamed; the originals are kept. */
export type PileUse = {
  readonly use: 'pile'
  /** Everybody with hands on the board does it at once. */
  readonly atOnce?: true
  /** Anybody proposes, and the facilitator confirms after the group nodded (METHODS D6). */
  readonly proposals?: true
}

export type PileState = { proposals: Record<string, Proposal> }

const label = line(LIMITS.label)
const text = line(LIMITS.text)
/** Where, which colour and what was said of it come along when a pile is put back as it was. */
const pileOf = {
  pile: id,
  cards: ids(20),
  label,
  text,
  x: z.optional(coordinate),
  y: z.optional(coordinate),
  colour: z.optional(colourSchema),
  details: z.optional(
    z.record(id, line(LIMITS.text)).check(z.refine((details) => Object.keys(details).length <= 8)),
  ),
}

const kinds = {
  'merge.propose': { proposal: id, cards: ids(20), label, text },
  'merge.withdraw': { proposal: id },
  'merge.confirm': { proposal: id },
  /** `places`: where cards of the pile lay before they were stacked. */
  'merge.undo': { card: id, places: z.optional(placesOf) },
  'pile.make': pileOf,
  /** Puts a card on another, from wherever it lies: one wish, judged whole. */
  'cards.stack': { pile: id, card: id, onto: id },
}

const whoProposes = ({ proposals }: PileUse): readonly Who[] =>
  proposals ? ['participant', 'facilitator'] : []

export const pile: Capability<'pile', PileState, typeof kinds, PileUse, 'words'> = {
  id: 'pile',
  scope: 'activity',
  keeps: 'words',
  initial: { proposals: {} },
  records: { proposals: { each: { toAll: audience.proposal }, keep: 'ledger' } },
  kinds,
  statements: {
    'merge.propose': {
      by: whoProposes,
      judge: ({ activity, actor, speaker }, { proposal, cards, label: said, text: more }) => {
        if (!said) return 'card.empty'
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
        const { activity } = run
        const found = activity.proposals[proposal]
        if (!found) return 'proposal.unknown'
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

/** A card comes to lie on another, under the other's name. */
function stack(
  run: Run,
  { id: by, pile: name, card, onto }: { id: string; pile: string; card: string; onto: string },
): Activity | Code {
  const [moved, under] = [run.activity.cards[card], run.activity.cards[onto]]
  if (!moved || !under || moved === under) return 'card.unknown'
  const { zone, x, y, label: said, text: more } = under
  const near = moved.zone === zone ? run.activity : placed(run, { id: by, places: [{ card, zone, x, y }] })
  if (typeof near === 'string') return near
  return makePile(
    { ...run, activity: near },
    { id: by, pile: name, cards: [onto, card], label: said, text: more },
  )
}

function withoutProposal(activity: Activity, proposal: string): Activity {
  return {
    ...activity,
    proposals: without(activity.proposals, proposal),
    makers: without(activity.makers, proposal),
  }
}

type PileOf = Args<typeof pileOf> & { id: string }

/** Puts cards together under a name, or gives one another name. */
export function makePile(run: Run, statement: PileOf): Activity | Code {
  const { activity, method } = run
  const { id: by, pile: name, cards, label: said, text: more, x, y, colour, details } = statement
  if (!said) return 'card.empty'
  const names = [...new Set(cards)]
  if (names.length > 1 && isTaken(activity, name)) return 'id.taken'
  if (!areLoose(activity, names)) return 'card.unknown'
  const parts = names.map((one) => activity.cards[one] as Card)
  if (!mayJoin(run, parts)) return 'pile.sameZone'
  if (!parts.every((part) => isWorkedOn(activity, part.zone))) return 'card.notNow'
  const table = joined(run, activity, { id: name, cards: names, label: said, text: more }, by)
  if (typeof table === 'string' || names.length === 1) return table
  const made = table.cards[name] as Card
  if (details && !areAnswers(run, made, details)) return 'statement.notAllowed'
  const known: Card = {
    ...made,
    parked: parts.every((part) => part.parked),
    colour: colour ?? made.colour,
    details: details ?? made.details,
  }
  const put = follow(run, { ...table, cards: { ...table.cards, [name]: known } }, known)
  const lies = put.cards[name] as Card
  const ground = tableOf(method).ground(activity.settings)
  const spot = x !== undefined && y !== undefined ? onTable(ground, { x, y }) : undefined
  const isHere = spot && zoneAt(ground, spot) === lies.zone && !isHeap(ground, lies.zone)
  return isHere ? { ...put, cards: settle(put, ground, lies, spot) } : put
}

type Undone = Args<(typeof kinds)['merge.undo']> & { id: string; over?: string | undefined }

/** METHODS §14.8: what was joined can be taken apart until the next phase; on a whiteboard always. */
function takeApart(run: Run, { id: by, card, places, over }: Undone): Activity | Code {
  const { activity, method } = run
  const found = activity.cards[card]
  if (!found || found.within !== null) return 'card.unknown'
  const isChanged = found.before !== null || found.pile.length > 0
  if (!isChanged || (found.changedAt !== activity.phase.stamp && !tableOf(method).shared))
    return 'merge.tooLate'
  if (found.before) {
    const { original, before } = found
    const isFirst = original?.label === before.label && original.text === before.text
    return withCard(activity, {
      ...found,
      ...before,
      before: null,
      original: isFirst ? null : original,
      touched: by,
    })
  }
  const parts = found.pile.flatMap((part) => activity.cards[part] ?? [])
  if (!mayJoin(run, parts)) return 'pile.sameZone'
  const apart = takenApart(run, found, by)
  return places ? placed({ ...run, activity: apart }, { id: by, places, over }) : apart
}

/** Cards of several zones are put together by a facilitator only, and so taken apart again; on a whiteboard by all. */
function mayJoin({ method, speaker }: Run, parts: readonly Card[]): boolean {
  if (speaker.role === 'facilitator' || tableOf(method).shared) return true
  return parts.every((part) => part.zone === parts[0]?.zone)
}

/** The parts lie there again; moved since as one, they stay together where they went. */
function takenApart({ activity, method }: Run, pile: Card, by: string): Activity {
  const { settings } = activity
  const cards = without(activity.cards, pile.id)
  const parts = pile.pile.flatMap((id) => activity.cards[id] ?? [])
  const hasMoved = pile.zone !== tableOf(method).pileZone(settings, parts)
  for (const part of parts) {
    const { zone, x, y } = pile
    const along: Card = { ...part, zone, x, y, came: pile.came ?? { zone: part.zone, x: part.x, y: part.y } }
    const goes = hasMoved && (tableOf(method).zoneAfter?.(activity, along) ?? zone) === zone
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
function areAnswers({ activity, method }: Run, card: Card, details: Card['details']): boolean {
  const asked = tableOf(method).details?.(activity.settings) ?? []
  if (asked.some(({ id, fixed }) => fixed && details[id] !== card.details[id])) return false
  return Object.entries(details).every(([id, value]) => {
    const detail = asked.find((one) => one.id === id)
    return detail !== undefined && value !== '' && answers(activity, detail, card, value)
  })
}

/** Several cards under one name, or one under another. */
function joined({ method }: Run, activity: Activity, wish: Proposal, by: string): Activity | Code {
  const parts = wish.cards.map((id) => activity.cards[id] as Card)
  const [only, ...more] = parts
  if (!only) return 'card.unknown'
  return more.length === 0 ? rename(activity, only, wish, by) : piled(activity, method, parts, wish, by)
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
function piled(
  activity: Activity,
  method: Method,
  parts: Card[],
  name: { id: string; label: string; text: string },
  by: string,
): Activity {
  const zone = tableOf(method).pileZone(activity.settings, parts)
  const cards = { ...activity.cards }
  for (const part of parts) cards[part.id] = { ...part, within: name.id, touched: by }
  const made: Card = {
    ...newCard({ ...name, zone }),
    pile: parts.map((part) => part.id),
    changedAt: activity.phase.stamp,
    // A colour that all parts have means the same of all of them.
    colour: parts.every(({ colour }) => colour === parts[0]?.colour) ? (parts[0]?.colour ?? 0) : 0,
    details: sharedDetails(tableOf(method).details?.(activity.settings) ?? [], parts),
    came: parts.find((part) => part.zone === zone)?.came ?? null,
    touched: by,
  }
  cards[made.id] = made
  const wish = parts.find((part) => part.zone === zone) ?? made
  const makers = new Map<string, Maker>()
  for (const part of parts)
    for (const maker of activity.makers[part.id] ?? []) makers.set(maker.member, maker)
  const settled = settle({ ...activity, cards }, tableOf(method).ground(activity.settings), made, wish)
  const after = {
    ...activity,
    cards: settled,
    makers: { ...activity.makers, [made.id]: [...makers.values()] },
  }
  const isLit = made.pile.some((id) => id === activity.spotlight)
  return isLit ? { ...after, spotlight: made.id } : after
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
