import { arrangementOf } from '@kring/shared/ground/arrangement'
import type { Box, TableShape } from '@kring/shared/ground/world'
import { standing } from '@kring/shared/harvest/standing'
import type { Activity } from '@kring/shared/meeting'
import { EARLIER } from '@kring/shared/methods/earlier'
import type { Method } from '@kring/shared/methods/method'
import { tableOf } from '@kring/shared/methods/table'

/** A card that came along from the last time: the ghost of where it lay, and where it lies. */
export type Trail = { ghost: Box; card: Box }

/** @returns the way each card went since the last time, where a method shows that; none of those that stayed */
export function trailsOf(method: Method, activity: Activity, table: TableShape): Trail[] {
  if (!tableOf(method).compares?.trails) return []
  const { ground, boxOf } = arrangementOf(activity, table)
  if (ground.kind !== 'boxes') return []
  const ways = new Map<string, Trail>()
  for (const { id, pile, details } of Object.values(activity.cards)) {
    const from = ground.boxes.find(({ zone }) => zone === details[EARLIER])
    const now = pile.length === 0 ? standing(activity, id) : undefined
    if (
      !from ||
      !now ||
      now.zone === from.zone ||
      ground.boxes.some(({ zone, heap }) => heap && zone === now.zone)
    )
      continue
    const card = boxOf(now)
    // A card keeps its height on the line, but what lay beside it was lower.
    const isBeside = Math.abs(card.y - from.y) > from.height / 2
    const width = Math.min(card.width, from.width - 2 * ROOM)
    ways.set(`${now.id} ${from.zone}`, {
      ghost: { ...card, width, x: from.x, y: isBeside ? from.y : card.y },
      card,
    })
  }
  return [...ways.values()]
}

/** Between a ghost and the edges of its zone, world units. */
const ROOM = 12
