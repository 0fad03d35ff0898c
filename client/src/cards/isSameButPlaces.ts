import { type Activity, type Card, looseCards, type Meeting } from '@kring/shared/meeting'
import { asTheyLie } from './asTheyLie.ts'

/** @returns whether two states differ in nothing but where cards lie, and are read in the same order. */
export function isSameButPlaces(before: Meeting, now: Meeting): boolean {
  if (before === now) return true
  const isSameRest = namesOf(before, now).every((name) => name === 'activities' || before[name] === now[name])
  const ids = Object.keys(now.activities)
  return (
    isSameRest &&
    ids.length === Object.keys(before.activities).length &&
    ids.every((id) => isSameActivity(before.activities[id], now.activities[id]))
  )
}

function isSameActivity(before: Activity | undefined, now: Activity | undefined): boolean {
  if (before === now) return true
  if (!before || !now) return false
  const isSameRest = namesOf(before, now).every((name) => name === 'cards' || before[name] === now[name])
  // What lies in a frame belongs to it.
  if (!isSameRest || Object.values(now.marks).some(({ drawing }) => drawing.shape === 'frame')) return false
  const ids = Object.keys(now.cards)
  if (ids.length !== Object.keys(before.cards).length) return false
  const shifted: Card[] = []
  for (const id of ids) {
    const [was, is] = [before.cards[id], now.cards[id]]
    if (was === is) continue
    if (!was || !is || !isOnlyElsewhere(was, is)) return false
    shifted.push(is)
  }
  const others = looseCards(now)
  return shifted.every((card) => {
    const was = before.cards[card.id]
    return others.every((other) => {
      const stood = other.zone === card.zone ? before.cards[other.id] : undefined
      return !was || !stood || asTheyLie(was, stood) > 0 === asTheyLie(card, other) > 0
    })
  })
}

/** Where a card lies and what tells of it; of what was put together or cut in parts the moment says more. */
const PLACE: ReadonlySet<string> = new Set(['x', 'y', 'touched', 'changedAt'])

function isOnlyElsewhere(before: Card, now: Card): boolean {
  if (now.pile.length > 0 || now.original !== null) return false
  const names = Object.keys(now) as (keyof Card)[]
  return (
    names.length === Object.keys(before).length &&
    names.every((name) => PLACE.has(name) || before[name] === now[name])
  )
}

/** @returns what either has: what may be left out may also have gone. */
function namesOf<T extends object>(before: T, now: T): (keyof T)[] {
  return Object.keys({ ...before, ...now }) as (keyof T)[]
}
