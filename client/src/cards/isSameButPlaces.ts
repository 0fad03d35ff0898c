import { type Activity, type Card, looseCards, type Meeting } from '@kring/shared/meeting'
import { asTheyLie } from './asTheyLie.ts'

/** @returns whether two states differ in nothing but where cards lie, and are read in the same order. */
export function isSameButPlaces(before: Meeting, now: Meeting): boolean {
  return isSameBut(PLACE, before, now, isReadTheSame)
}

/** @returns whether two states differ in nothing but where cards lie, be it in another zone. */
export function isSameButZones(before: Meeting, now: Meeting): boolean {
  return isSameBut(ZONE, before, now)
}

/** @param also what else must be so of an activity in which these cards are not what they were */
function isSameBut(
  names: ReadonlySet<string>,
  before: Meeting,
  now: Meeting,
  also: (before: Activity, now: Activity, moved: readonly Card[]) => boolean = () => true,
): boolean {
  if (before === now) return true
  const isSameRest = namesOf(before, now).every((name) => name === 'activities' || before[name] === now[name])
  const ids = Object.keys(now.activities)
  return (
    isSameRest &&
    ids.length === Object.keys(before.activities).length &&
    ids.every((id) => {
      const [was, is] = [before.activities[id], now.activities[id]]
      if (was === is) return true
      const moved = was && is && movedIn(names, was, is)
      return moved !== undefined && also(was as Activity, is as Activity, moved)
    })
  )
}

/** @returns the cards that only lie elsewhere; undefined where something else is another */
function movedIn(names: ReadonlySet<string>, before: Activity, now: Activity): Card[] | undefined {
  const isSameRest = namesOf(before, now).every((name) => name === 'cards' || before[name] === now[name])
  // What lies in a frame belongs to it.
  if (!isSameRest || Object.values(now.marks).some(({ drawing }) => drawing.shape === 'frame'))
    return undefined
  const ids = Object.keys(now.cards)
  if (ids.length !== Object.keys(before.cards).length) return undefined
  const moved: Card[] = []
  for (const id of ids) {
    const [was, is] = [before.cards[id], now.cards[id]]
    if (was === is) continue
    if (!was || !is || !isOnlyElsewhere(names, was, is)) return undefined
    moved.push(is)
  }
  return moved
}

function isReadTheSame(before: Activity, now: Activity, moved: readonly Card[]): boolean {
  const others = looseCards(now)
  return moved.every((card) => {
    const was = before.cards[card.id]
    return others.every((other) => {
      const stood = other.zone === card.zone ? before.cards[other.id] : undefined
      return !was || !stood || asTheyLie(was, stood) > 0 === asTheyLie(card, other) > 0
    })
  })
}

/** Where a card lies and what tells of it; of what was put together or cut in parts the moment says more. */
const PLACE: ReadonlySet<string> = new Set(['x', 'y', 'touched', 'changedAt'])
const ZONE: ReadonlySet<string> = new Set([...PLACE, 'zone'])

function isOnlyElsewhere(where: ReadonlySet<string>, before: Card, now: Card): boolean {
  if (now.pile.length > 0 || now.original !== null) return false
  const names = Object.keys(now) as (keyof Card)[]
  return (
    names.length === Object.keys(before).length &&
    names.every((name) => where.has(name) || before[name] === now[name])
  )
}

/** @returns what either has: what may be left out may also have gone. */
function namesOf<T extends object>(before: T, now: T): (keyof T)[] {
  return Object.keys({ ...before, ...now }) as (keyof T)[]
}
