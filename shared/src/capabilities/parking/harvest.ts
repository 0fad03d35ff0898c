import type { Activity } from '../../meeting.ts'
import type { HarvestPart } from '../capability.ts'
import { inOrder } from './parking.ts'

/** @returns what the group parked, and what it took up of that or of an earlier activity */
export function parkingLines(activity: Activity): readonly HarvestPart[] {
  const { parkingList, takenUp } = activity
  const said = { nl: 'weer opgepakt', en: 'taken up again' }
  const parked = inOrder(activity).map(({ id, text }) => ({ text, ...(takenUp[id] && { said }) }))
  const earlier = Object.values(takenUp).filter(({ id }) => !parkingList[id])
  const lines = [...parked, ...earlier.map(({ text }) => ({ text, said }))]
  return lines.length > 0 ? [{ title: { nl: 'Parkeerlijst', en: 'Parking list' }, lines }] : []
}
