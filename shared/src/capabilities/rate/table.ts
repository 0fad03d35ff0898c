import type { Words } from '../../basis/words.ts'
import type { Activity } from '../../meeting.ts'
import { rateUseOf } from './asked.ts'
import type { ItemId, RatingId } from './rating.ts'
import { type Level, type ScaleId, scaleOf } from './scales.ts'
import { type Spread, spreadOf } from './spread.ts'

/** How the answers about one thing lie: on which level in the middle, and whether they lie at both ends. */
export type Lie = Spread & { level: Level; isSplit: boolean }

/** What stands on one side of a table: what it is called, and in a row how much it counts. */
export type Side = { id: ItemId; title: Words | string; weight: Lie | undefined }

export type FitTable = {
  scale: ScaleId
  /** What things are looked at by: what counts most stands first. */
  rows: Side[]
  columns: Side[]
  /** How the answers about this column by this row lie; undefined where nothing is shown. */
  at(row: ItemId, column: ItemId): Lie | undefined
}

/**
 * @param of the rating in which things are rated by others
 * @param weights the rating that says how much each of those counts
 * @returns how each thing that was rated does by each that it was rated by: no sums, and nothing that stands out by its
 *   place among the columns, because a group decides and not a table; undefined where there is nothing to lay out
 */
export function tableOfFit(activity: Activity, of: RatingId, weights?: RatingId): FitTable | undefined {
  const use = rateUseOf(activity, of)
  const groups = use?.items?.(activity) ?? []
  const [first] = groups
  if (!use || !first) return undefined
  const lieOf = (rating: string, scale: ScaleId, item: ItemId) =>
    lieIn(scale, activity.ratings[rating]?.outcome?.[item]?.counts)
  const weighs = weights === undefined ? undefined : rateUseOf(activity, weights)
  const rows = first.items.map(({ id, of: row = id, title }) => ({
    id: row,
    title,
    weight: weighs && lieOf(weighs.rating, weighs.scale, row),
  }))
  const items = new Map(
    groups.flatMap((group) => group.items.map(({ id, of: row = id }) => [`${row} ${group.id}`, id] as const)),
  )
  return {
    scale: use.scale,
    rows: rows.sort((one, other) => (other.weight?.mean ?? 0) - (one.weight?.mean ?? 0)),
    columns: groups.map(({ id, title }) => ({ id, title: title ?? '', weight: undefined })),
    at: (row, column) => {
      const item = items.get(`${row} ${column}`)
      return item === undefined ? undefined : lieOf(of, use.scale, item)
    },
  }
}

function lieIn(id: ScaleId, counts: Readonly<Record<string, number>> | undefined): Lie | undefined {
  const { levels, ...scale } = scaleOf(id)
  const spread = counts && spreadOf({ levels, ...scale }, counts)
  const level = spread && levels[Math.round(spread.mean) - 1]
  if (!level) return undefined
  const isAt = (one: Level | undefined) => one !== undefined && (counts[one.id] ?? 0) > 0
  return { ...spread, level, isSplit: isAt(levels[0]) && isAt(levels.at(-1)) }
}
