import * as z from 'zod/mini'
import { id } from '../../basis/fields.ts'
import type { Activity, Card } from '../../meeting.ts'
import { tableOf } from '../../methods/table.ts'
import type { Code } from '../../protocol/codes.ts'
import { type Args, type Run, without } from '../capability.ts'
import { placed, placesOf } from '../sort/place.ts'
import { mayJoin } from './join.ts'

/** `places`: where cards of the pile lay before they were stacked. */
export const undoneOf = { card: id, places: z.optional(placesOf) }

type Undone = Args<typeof undoneOf> & { id: string; over?: string | undefined }

/** METHODS §14.8: what was joined can be taken apart until the next phase; on a whiteboard always. */
export function takeApart(run: Run, { id: by, card, places, over }: Undone): Activity | Code {
  const { activity, method } = run
  const found = activity.cards[card]
  if (!found || found.within !== null) return 'card.unknown'
  if (found.locked) return 'thing.locked'
  const isChanged = found.before !== null || found.pile.length > 0
  if (!isChanged || (found.changedAt !== activity.phase.stamp && !tableOf(method).shared))
    return 'merge.tooLate'
  if (found.before) {
    const { original, before } = found
    const isFirst = original?.label === before.label && original.text === before.text
    const named: Card = {
      ...found,
      ...before,
      before: null,
      original: isFirst ? null : original,
      touched: by,
    }
    return { ...activity, cards: { ...activity.cards, [card]: named } }
  }
  const parts = found.pile.flatMap((part) => activity.cards[part] ?? [])
  if (!mayJoin(run, parts)) return 'pile.sameZone'
  const apart = takenApart(run, found, by)
  return places ? placed({ ...run, activity: apart }, { id: by, places, over }) : apart
}

/** The parts lie there again; moved since as one, they stay together where they went. */
function takenApart({ activity, method }: Run, pile: Card, by: string): Activity {
  const { settings } = activity
  const cards = without(activity.cards, pile.id)
  const parts = pile.pile.flatMap((id) => activity.cards[id] ?? [])
  const hasMoved = pile.zone !== tableOf(method).pileZone(settings, parts)
  for (const part of parts) {
    const { zone, x, y } = pile
    const along: Card = { ...part, zone, x, y, came: pile.came ?? { zone: part.zone, x: part.x, y: part.y } }
    const goes = hasMoved && (tableOf(method).zoneAfter?.(along) ?? zone) === zone
    cards[part.id] = {
      ...(goes ? { ...along, came: pile.came } : part),
      within: null,
      parked: part.parked || pile.parked,
      touched: by,
    }
  }
  return {
    ...activity,
    cards,
    makers: without(activity.makers, pile.id),
    spotlight: activity.spotlight === pile.id ? null : activity.spotlight,
  }
}
