import type { Activity } from '../../meeting.ts'
import type { HarvestPart } from '../capability.ts'
import { POINT_TITLES, type PointKind, pointsOf } from './points.ts'

const RECOGNISED = { nl: 'we herkennen dit', en: 'we recognise this' }

/** @returns what was given back, without who looked on, and what the group recognises of it */
export function givenBack(activity: Activity): readonly HarvestPart[] {
  return (['strength', 'improvement'] as const).flatMap((kind: PointKind) => {
    const lines = pointsOf(activity, kind).map(({ text, recognised }) => ({
      text,
      ...(recognised && { said: RECOGNISED }),
    }))
    return lines.length > 0 ? [{ title: POINT_TITLES[kind], lines }] : []
  })
}
