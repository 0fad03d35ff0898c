import type { Activity } from '../../meeting.ts'
import { rateUseOf } from './asked.ts'
import { type Counts, foundedIn, type ItemGroup, type RatingId } from './rating.ts'
import { type Scale, type ScaleId, scaleOf } from './scales.ts'
import { type Spread, spreadOf, widestFirst } from './spread.ts'

/** How people answered about one group of items: all of them together. */
export type GroupOutcome = {
  group: ItemGroup
  counts: Counts
  /** Undefined where nothing is shown. */
  spread: Spread | undefined
  /** How many of the answers stand on an example: only those are well founded (METHODS M9). */
  founded: number
}

/** What is rated in groups: the scale, each group with what is shown of it, and whether anything is. */
export type GroupOutcomes = { scale: Scale; groups: GroupOutcome[]; isShown: boolean }

/** @returns the groups of a rating in the order of the method; undefined where it is about no items of a method */
export function groupOutcomes(activity: Activity, rating: RatingId): GroupOutcomes | undefined {
  const use = rateUseOf(activity, rating)
  return use?.items && outcomesOf(activity, rating, use.scale, use.items(activity))
}

/** @returns the same for a picture of all of it: of one group each of its items by itself */
export function outcomeRows(activity: Activity, rating: RatingId): GroupOutcomes | undefined {
  const use = rateUseOf(activity, rating)
  const groups = use?.items?.(activity)
  if (!use || !groups) return undefined
  const rows =
    groups.length === 1
      ? groups.flatMap(({ items }) => items.map((item) => ({ ...item, items: [item] })))
      : groups
  return outcomesOf(activity, rating, use.scale, rows)
}

function outcomesOf(
  activity: Activity,
  rating: RatingId,
  id: ScaleId,
  all: readonly ItemGroup[],
): GroupOutcomes {
  const scale: Scale = scaleOf(id)
  const outcome = activity.ratings[rating]?.outcome
  const groups = all.map((group): GroupOutcome => {
    const told = group.items.flatMap((item) => outcome?.[item.id] ?? [])
    const counts: Record<string, number> = {}
    for (const { counts: some } of told)
      for (const [level, count] of Object.entries(some)) counts[level] = (counts[level] ?? 0) + count
    const founded = told.reduce((sum, one) => sum + foundedIn(one), 0)
    return { group, counts, spread: spreadOf(scale, counts), founded }
  })
  return { scale, groups, isShown: outcome != null }
}

/** How many of the widest differences a group looks into. */
const LOOKED_INTO = 3

/** @returns the groups in which the widest differences lie (METHODS M9); none where nothing is shown */
export function widestGroups(activity: Activity, id: RatingId): GroupOutcome[] {
  const rating = activity.ratings[id]
  const all = groupOutcomes(activity, id)
  const outcome = rating?.outcome
  if (!rating || !outcome || !all) return []
  const items = all.groups.flatMap(({ group }) => group.items)
  const widest = widestFirst(rating, items)
    .filter((item) => spreadOf(all.scale, outcome[item.id]?.counts ?? {}))
    .slice(0, LOOKED_INTO)
  return all.groups.filter(({ group }) => group.items.some((item) => widest.includes(item)))
}
