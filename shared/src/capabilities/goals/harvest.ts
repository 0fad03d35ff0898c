import type { Activity } from '../../meeting.ts'
import type { HarvestPart } from '../capability.ts'
import { countsSaid } from '../rate/harvest.ts'
import { scaleOf } from '../rate/scales.ts'
import { GOALS, goalsOf } from './goals.ts'

/** @returns what the group came for, and how far it says it got */
export function reached(activity: Activity): readonly HarvestPart[] {
  const outcome = activity.ratings[GOALS]?.outcome
  const lines = goalsOf(activity).map(({ id: goal, text }) => {
    const said = countsSaid(scaleOf('attainment'), outcome?.[goal]?.counts ?? {})
    return { text, ...(said && { said }) }
  })
  return lines.length > 0 ? [{ title: { nl: 'Onze doelen', en: 'Our goals' }, lines }] : []
}
