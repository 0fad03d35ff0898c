import { OPEN_REACH } from '../../ground/ground.ts'
import type { Meeting } from '../../meeting.ts'
import { tableOf } from '../../methods/table.ts'
import { aboveAll, reachOf } from '../arrange/order.ts'
import { ANYBODY, type BroughtHandlers, NOTHING } from '../capability.ts'
import { isTaken } from '../ids.ts'
import { type draw, mayChange } from './draw.ts'
import { type Drawing, type Mark, type MarkId, moved } from './mark.ts'
import { MARK_LIMITS } from './mark-limits.ts'

export const drawHandlers: BroughtHandlers<'draw', typeof draw.kinds, undefined> = {
  of: 'draw',
  statements: {
    'mark.draw': {
      by: ANYBODY,
      judge: (run, { id: by, mark, drawing, order: lay, layer, group }) => {
        const { meeting, activity, method, actor, speaker } = run
        if (tableOf(method).drawing === 'ink' && drawing.shape !== 'ink') return 'statement.notAllowed'
        const earlier = activity.marks[mark]
        if (earlier) {
          if (!mayChange(run, mark)) return 'mark.notYours'
          if (earlier.locked) return 'thing.locked'
          if (earlier.drawing.shape !== drawing.shape) return 'statement.invalid'
        } else {
          if (isTaken(activity, mark)) return 'id.taken'
          if (Object.keys(activity.marks).length >= MARK_LIMITS.marks) return 'limit.reached'
        }
        if (inkOf(meeting) - weightOf(earlier?.drawing) + weightOf(drawing) > MARK_LIMITS.ink)
          return 'limit.reached'
        const above = layer === undefined ? activity.marked + 1 : aboveAll(activity)
        const order = earlier?.order ?? reachOf(activity, 0)(lay ?? above)
        const fresh = {
          ...(group === undefined ? {} : { group }),
          ...(layer === undefined ? {} : { layer }),
        }
        const drawn: Mark = {
          ...(earlier ?? fresh),
          id: mark,
          order,
          touched: by,
          drawing,
        }
        return {
          ...activity,
          marks: { ...activity.marks, [mark]: drawn },
          marked: Math.max(activity.marked, Math.ceil(order)),
          makers: earlier
            ? activity.makers
            : { ...activity.makers, [mark]: [{ member: actor, hand: speaker.id }] },
        }
      },
      inverse: (before, { mark }) => {
        const earlier = before.marks[mark]
        return earlier
          ? [{ kind: 'mark.draw', mark: earlier.id, drawing: earlier.drawing }]
          : [{ kind: 'marks.erase', marks: [mark] }]
      },
      about: ({ mark }) => [{ id: mark, isNew: true }],
      predict: 'untilShown',
    },
    'marks.erase': {
      by: ANYBODY,
      judge: (run, { marks: ids }) => {
        const marks = { ...run.activity.marks }
        const makers = { ...run.activity.makers }
        for (const id of ids) {
          if (!marks[id]) return 'mark.unknown'
          if (!mayChange(run, id)) return 'mark.notYours'
          if (marks[id].locked) return 'thing.locked'
          delete marks[id]
          delete makers[id]
        }
        return { ...run.activity, marks, makers }
      },
      inverse: (before, { marks }) =>
        marks.flatMap((one) => {
          const mark = before.marks[one]
          if (!mark) return []
          const { drawing, order, group, layer } = mark
          const lay = { ...(group === undefined ? {} : { group }), ...(layer === undefined ? {} : { layer }) }
          return [{ kind: 'mark.draw' as const, mark: one, drawing, order, ...lay }]
        }),
      about: ({ marks }) => marks.map((one) => ({ id: one })),
      among: amongMarks,
      predict: 'untilShown',
    },
    'marks.move': {
      by: ANYBODY,
      judge: (run, { id: by, marks: ids, right, down, orders }) => {
        const marks = { ...run.activity.marks }
        let { marked } = run.activity
        const within = reachOf(run.activity, ids.length)
        if (orders && orders.length !== ids.length) return 'statement.invalid'
        for (const one of new Set(ids)) {
          const mark = marks[one]
          if (!mark) return 'mark.unknown'
          if (!mayChange(run, one)) return 'mark.notYours'
          if (mark.locked) return 'thing.locked'
          const drawing = moved(mark.drawing, Math.round(right), Math.round(down))
          if (!isOnBoard(drawing)) return 'board.edge'
          const wished = orders?.[ids.indexOf(one)]
          const order = wished === undefined ? mark.order : within(wished)
          marked = Math.max(marked, Math.ceil(order))
          marks[one] = { ...mark, order, touched: by, drawing }
        }
        return { ...run.activity, marks, marked }
      },
      // Things move by whole units.
      inverse: (before, { marks, right, down, orders }) => [
        {
          kind: 'marks.move',
          marks,
          right: -Math.round(right),
          down: -Math.round(down),
          ...(orders && { orders: marks.map((one) => before.marks[one]?.order ?? 0) }),
        },
      ],
      about: ({ marks }) => marks.map((one) => ({ id: one })),
      among: (said, some) => ({
        ...amongMarks(said, some),
        ...(said.orders && { orders: said.orders.filter((_, index) => some.has(said.marks[index] ?? '')) }),
      }),
      predict: 'untilShown',
    },
    // The layer of ink: what was made as a thing of its own, on a whiteboard, is taken away as one.
    'marks.clear': {
      by: ['facilitator'],
      judge: ({ activity }) => {
        const marks = { ...activity.marks }
        const makers = { ...activity.makers }
        for (const { id, drawing } of Object.values(activity.marks)) {
          if (drawing.shape !== 'ink' || marks[id]?.locked) continue
          delete marks[id]
          delete makers[id]
        }
        return { ...activity, marks, makers }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
  },
}

function amongMarks<A extends { marks: MarkId[] }>(said: A, some: ReadonlySet<string>): A {
  return { ...said, marks: said.marks.filter((mark) => some.has(mark)) }
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
  if (!drawing) return 0
  return drawing.shape === 'ink' ? drawing.points.length : Math.ceil((drawing.text?.length ?? 0) / 2)
}
