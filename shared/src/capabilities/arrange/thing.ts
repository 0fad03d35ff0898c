import type { Activity, Card } from '../../meeting.ts'
import type { Code } from '../../protocol/codes.ts'
import type { Run } from '../capability.ts'
import { mayChange } from '../draw/draw.ts'
import type { Mark } from '../draw/mark.ts'
import type { Layer } from './order.ts'

/** A card or a drawing, as what lies on a whiteboard. */
export type Thing = Card | Mark

/** What people did with a thing as such: how high it lies, what it goes together with, and that it stays where it is. */
export type Arranged = {
  /** Chosen and moved together with all of the same group. */
  group?: string
  /** Nobody moves, changes or removes it until it is let go. */
  locked?: true
  /** Brought out of the layer of its kind, see order.ts. */
  layer?: Layer
  /** How a card lies turned, whole degrees to the right, 1 to 359; absent for 0. A drawing has it in itself. */
  angle?: number
}

/** @returns the thing with this id, or undefined */
export function thingOf({ cards, marks }: Pick<Activity, 'cards' | 'marks'>, id: string): Thing | undefined {
  return cards[id] ?? marks[id]
}

/** @returns whether one of these things is locked */
export function isAnyLocked(activity: Pick<Activity, 'cards' | 'marks'>, ids: Iterable<string>): boolean {
  for (const id of ids) if (thingOf(activity, id)?.locked) return true
  return false
}

/** A thing with a field changed, or without it. */
export function withField<T extends Thing, F extends keyof Arranged>(
  thing: T,
  field: F,
  value: Arranged[F] | undefined,
): T {
  const { [field]: _before, ...rest } = thing
  return (value === undefined ? rest : { ...rest, [field]: value }) as T
}

/** Changes each of these things, or tells why one may not be changed. */
export function changeThings(
  run: Run,
  ids: readonly string[],
  change: <T extends Thing>(thing: T) => T,
): Activity | Code {
  const cards = { ...run.activity.cards }
  const marks = { ...run.activity.marks }
  for (const id of ids) {
    const [card, mark] = [cards[id], marks[id]]
    if (card) {
      if (card.within !== null) return 'card.inPile'
      cards[id] = change(card)
    } else if (mark) {
      if (!mayChange(run, id)) return 'mark.notYours'
      marks[id] = change(mark)
    } else return 'mark.unknown'
  }
  return { ...run.activity, cards, marks }
}
