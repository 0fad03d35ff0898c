import * as z from 'zod/mini'
import { coordinate, id, ids, line } from '../../basis/fields.ts'
import { isHeap, zoneAt } from '../../ground/ground.ts'
import { onTable, settle } from '../../ground/layout.ts'
import { type Activity, type Card, LIMITS, type Maker, newCard, type Proposal } from '../../meeting.ts'
import type { Method } from '../../methods/method.ts'
import { isWorkedOn } from '../../methods/phases.ts'
import { type Detail, detailsIn, isLabel, tableOf } from '../../methods/table.ts'
import type { Code } from '../../protocol/codes.ts'
import { aboveCards } from '../arrange/order.ts'
import { isAnyLocked } from '../arrange/thing.ts'
import type { Args, Run } from '../capability.ts'
import { answers, follow } from '../details/answers.ts'
import { colourSchema } from '../draw/mark.ts'
import { isTaken } from '../ids.ts'
import { placed } from '../sort/place.ts'

/** Where, which colour and what was said of it come along when a pile is put back as it was. */
export const pileOf = {
  pile: id,
  cards: ids(20),
  label: line(LIMITS.keyWord),
  text: line(LIMITS.text),
  x: z.optional(coordinate),
  y: z.optional(coordinate),
  colour: z.optional(colourSchema),
  details: z.optional(
    z.record(id, line(LIMITS.text)).check(z.refine((details) => Object.keys(details).length <= 8)),
  ),
}

/** Puts a card on another, from wherever it lies: one wish, judged whole. */
export const stackOf = { pile: id, card: id, onto: id }

/** A card comes to lie on another, under the other's name. */
export function stack(
  run: Run,
  { id: by, pile: name, card, onto }: Args<typeof stackOf> & { id: string },
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

type PileOf = Args<typeof pileOf> & { id: string }

/** Puts cards together under a name, or gives one another name. */
export function makePile(run: Run, statement: PileOf): Activity | Code {
  const { activity, method } = run
  const { id: by, pile: name, cards, label: said, text: more, x, y, colour, details } = statement
  if (!said) return 'card.empty'
  if (!isLabel(method, said)) return 'text.tooLong'
  const names = [...new Set(cards)]
  if (names.length > 1 && isTaken(activity, name)) return 'id.taken'
  if (!areLoose(activity, names)) return 'card.unknown'
  if (isAnyLocked(activity, names)) return 'thing.locked'
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

/** Cards of several zones are put together by a facilitator only, and so taken apart again; on a whiteboard by all. */
export function mayJoin({ method, speaker }: Run, parts: readonly Card[]): boolean {
  if (speaker.role === 'facilitator' || tableOf(method).shared) return true
  return parts.every((part) => part.zone === parts[0]?.zone)
}

/**
 * What is asked of a card where it lies now need not be asked where its pile lay: a pile that is made again keeps it.
 * @returns whether a method asks all this of cards, and these can be the answers; what nobody changes is as it was.
 */
function areAnswers({ activity, method }: Run, card: Card, details: Card['details']): boolean {
  const asked = detailsIn(method, activity.settings)
  if (asked.some(({ id, fixed }) => fixed && details[id] !== card.details[id])) return false
  return Object.entries(details).every(([id, value]) => {
    const detail = asked.find((one) => one.id === id)
    return detail !== undefined && value !== '' && answers(activity, detail, value)
  })
}

/** Several cards under one name, or one under another. */
export function joined({ method }: Run, activity: Activity, wish: Proposal, by: string): Activity | Code {
  const parts = wish.cards.map((id) => activity.cards[id] as Card)
  const [only, ...more] = parts
  if (!only) return 'card.unknown'
  return more.length === 0 ? rename(activity, only, wish, by) : piled(activity, method, parts, wish, by)
}

export function areLoose(activity: Activity, ids: readonly string[]): boolean {
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
  return { ...activity, cards: { ...activity.cards, [card.id]: renamed } }
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
    details: sharedDetails(detailsIn(method, activity.settings), parts),
    came: parts.find((part) => part.zone === zone)?.came ?? null,
    touched: by,
    ...(tableOf(method).shared && { order: aboveCards(activity) }),
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
