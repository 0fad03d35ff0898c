import { OPEN_REACH } from '../../ground/ground.ts'
import type { Meeting } from '../../meeting.ts'
import type { ActivityHandlers, ActivityHearing } from '../handler.ts'
import { isMaker, isTaken } from '../ids.ts'
import type { Drawing, Mark, MarkId } from './mark.ts'
import { MARK_LIMITS } from './mark-limits.ts'

type MarkKinds = 'mark.draw' | 'marks.erase' | 'marks.move' | 'marks.clear'

export const handlers: Pick<ActivityHandlers, MarkKinds> = {
  'mark.draw': (hearing, { id, mark, drawing, order: lay }) => {
    const { meeting, activity, method, actor, speaker } = hearing
    if (method.drawing === 'ink' && drawing.shape !== 'ink') return 'statement.notAllowed'
    const earlier = activity.marks[mark]
    if (earlier) {
      if (!mayChange(hearing, mark)) return 'mark.notYours'
      if (earlier.drawing.shape !== drawing.shape) return 'statement.invalid'
    } else {
      if (isTaken(activity, mark)) return 'card.idTaken'
      if (Object.keys(activity.marks).length >= MARK_LIMITS.marks) return 'limit.reached'
    }
    if (inkOf(meeting) - weightOf(earlier?.drawing) + weightOf(drawing) > MARK_LIMITS.ink)
      return 'limit.reached'
    const above = activity.marked + 1
    const order = earlier?.order ?? Math.min(lay ?? above, above)
    const drawn: Mark = { id: mark, order, touched: id, drawing }
    return {
      ...activity,
      marks: { ...activity.marks, [mark]: drawn },
      marked: Math.max(activity.marked, order),
      makers: earlier
        ? activity.makers
        : { ...activity.makers, [mark]: [{ member: actor, hand: speaker.id }] },
    }
  },

  'marks.erase': (hearing, { marks: ids }) => {
    const marks = { ...hearing.activity.marks }
    const makers = { ...hearing.activity.makers }
    for (const id of ids) {
      if (!marks[id]) return 'mark.unknown'
      if (!mayChange(hearing, id)) return 'mark.notYours'
      delete marks[id]
      delete makers[id]
    }
    return { ...hearing.activity, marks, makers }
  },

  'marks.move': (hearing, { id, marks: ids, right, down }) => {
    const marks = { ...hearing.activity.marks }
    for (const one of new Set(ids)) {
      const mark = marks[one]
      if (!mark) return 'mark.unknown'
      if (!mayChange(hearing, one)) return 'mark.notYours'
      const drawing = moved(mark.drawing, Math.round(right), Math.round(down))
      if (!isOnBoard(drawing)) return 'board.edge'
      marks[one] = { ...mark, touched: id, drawing }
    }
    return { ...hearing.activity, marks }
  },

  // The layer of ink: what was made as a thing of its own, on a whiteboard, is taken away as one.
  'marks.clear': ({ activity }) => {
    const marks = { ...activity.marks }
    const makers = { ...activity.makers }
    for (const { id, drawing } of Object.values(activity.marks)) {
      if (drawing.shape !== 'ink') continue
      delete marks[id]
      delete makers[id]
    }
    return { ...activity, marks, makers }
  },
}

/** On a whiteboard everybody; elsewhere who drew it, and who keeps the board: the facilitator and hands on the wall. */
export function mayChange(
  { activity, method, actor, speaker }: Pick<ActivityHearing, 'activity' | 'method' | 'actor' | 'speaker'>,
  mark: MarkId,
): boolean {
  if (method.shared || speaker.role === 'facilitator' || speaker.role === 'screen') return true
  return isMaker(activity.makers[mark], actor)
}

/** @returns a drawing so many world units to the right and down. */
export function moved(drawing: Drawing, right: number, down: number): Drawing {
  switch (drawing.shape) {
    case 'ink':
      return {
        ...drawing,
        points: drawing.points.map((value, index) => value + (index % 2 === 0 ? right : down)),
      }
    case 'line':
      return {
        ...drawing,
        from: { x: drawing.from.x + right, y: drawing.from.y + down },
        to: { x: drawing.to.x + right, y: drawing.to.y + down },
      }
    default:
      return { ...drawing, x: drawing.x + right, y: drawing.y + down }
  }
}

/** @returns whether a drawing lies within what a board reaches. */
function isOnBoard(drawing: Drawing): boolean {
  const within = (value: number) => Math.abs(value) <= OPEN_REACH
  switch (drawing.shape) {
    case 'ink':
      return drawing.points.every(within)
    case 'line':
      return [drawing.from.x, drawing.from.y, drawing.to.x, drawing.to.y].every(within)
    default:
      return within(drawing.x) && within(drawing.y)
  }
}

/** @returns what all drawings of a meeting take together, see {@link weightOf}. */
function inkOf({ activities }: Meeting): number {
  let sum = 0
  for (const { marks } of Object.values(activities))
    for (const { drawing } of Object.values(marks)) sum += weightOf(drawing)
  return sum
}

/** @returns how many coordinates a drawing takes; two characters as one, which is what they are to send. */
function weightOf(drawing: Drawing | undefined): number {
  if (!drawing || drawing.shape === 'line') return 0
  return drawing.shape === 'ink' ? drawing.points.length : Math.ceil(drawing.text.length / 2)
}
