import { type BroughtHandlers, NOTHING } from '../capability.ts'
import { areEven, type Point, type PointKind, type PointsUse, pointField, type points } from './points.ts'

export const pointsHandlers: BroughtHandlers<'points', typeof points.kinds, PointsUse> = {
  of: 'points',
  statements: {
    'points.show': {
      by: ['onlooker'],
      judge: ({ activity, actor }, { strengths, improvements }) => {
        if (activity.visit?.member !== actor) return 'role.notAllowed'
        if ([...strengths, ...improvements].some((text) => text === '')) return 'text.empty'
        if (!areEven(strengths.length, improvements.length)) return 'points.uneven'
        const named = (kind: PointKind, texts: readonly string[]) =>
          texts.map((text, index): Point => {
            const id = pointField(kind, index + 1)
            const before = activity.points[id]
            // What was said of a point stays as long as its words do.
            return before?.text === text ? before : { id, kind, text, order: index + 1 }
          })
        const all = [...named('strength', strengths), ...named('improvement', improvements)]
        return { ...activity, points: Object.fromEntries(all.map((one) => [one.id, one])) }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'point.receive': {
      by: ['participant', 'facilitator'],
      judge: ({ activity }, { point, how, on }) => {
        const before = activity.points[point]
        if (!before) return 'item.unknown'
        const { [how]: _was, ...rest } = before
        return { ...activity, points: { ...activity.points, [point]: on ? { ...rest, [how]: true } : rest } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  isDone: (_scene, { points: all }) => Object.keys(all).length > 0,
}
