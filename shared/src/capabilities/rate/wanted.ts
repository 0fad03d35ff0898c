import type { Answers, ItemId } from './rating.ts'
import { type Scale, type ScaleId, scaleOf } from './scales.ts'

/** Items among which one wants an example: the highest of somebody, and the lowest. */
export type Wanted = { highest: readonly ItemId[]; lowest: readonly ItemId[] }

/**
 * METHODS D18: an example is not asked for each score; the highest and the lowest of a person want one.
 * @returns the items of each among which none has an example yet; none where nothing is missing
 */
export function examplesWanted(id: ScaleId, answers: Answers): Wanted {
  const { levels, isOrdered }: Scale = scaleOf(id)
  const placeOf = (level: string) => levels.findIndex((one) => one.id === level)
  const rated = Object.entries(answers).filter(([, { level }]) => placeOf(level) >= 0)
  if (!isOrdered || rated.length === 0) return { highest: [], lowest: [] }
  const places = rated.map(([, { level }]) => placeOf(level))
  const [highest, lowest] = [Math.max(...places), Math.min(...places)]
  const missingAt = (place: number) => {
    const there = rated.filter(([, { level }]) => placeOf(level) === place)
    return there.some(([, { example }]) => example?.trim()) ? [] : there.map(([item]) => item)
  }
  return { highest: missingAt(highest), lowest: highest === lowest ? [] : missingAt(lowest) }
}
