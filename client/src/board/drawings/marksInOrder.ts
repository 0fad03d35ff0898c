import { byLying } from '@kring/shared/capabilities/arrange/order'
import type { Mark } from '@kring/shared/capabilities/draw/mark'
import { arrangementOf } from '@kring/shared/ground/arrangement'
import type { BoxAround } from '@kring/shared/ground/turned'
import type { Activity } from '@kring/shared/meeting'
import { boundsOf } from '../viewport/drawingBounds.ts'
import { tied } from './tied.ts'

/** What a line was last that is bound to something: it stays the same as long as its ends do. */
const known = new WeakMap<Mark, Mark>()

/** @returns all that is drawn, the lowest first. The ends of lines lie where what they are bound to does. */
export function marksInOrder(activity: Activity): Mark[] {
  const boxOf = (thing: string) => boxOfThing(activity, thing)
  return Object.values(activity.marks)
    .map((mark) => {
      const { drawing } = mark
      if (drawing.shape !== 'line' || (drawing.start === undefined && drawing.end === undefined)) return mark
      const line = tied(drawing, boxOf)
      const before = known.get(mark)
      if (before && JSON.stringify(before.drawing) === JSON.stringify(line)) return before
      const now = { ...mark, drawing: line }
      known.set(mark, now)
      return now
    })
    .sort((one, other) => byLying(one, other) || (one.id < other.id ? -1 : 1))
}

/** @returns where a card or drawing lies; of a card in a pile, where that lies */
export function boxOfThing(activity: Activity, thing: string): BoxAround | undefined {
  const card = activity.cards[thing]
  if (card?.within) return boxOfThing(activity, card.within)
  if (card) return arrangementOf(activity).boxOf(card)
  const mark = activity.marks[thing]
  return mark && boundsOf(mark.drawing)
}
