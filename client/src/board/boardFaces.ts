import { cardMove, mayDo } from '@kring/shared/affordances'
import { cardScale } from '@kring/shared/card-scale'
import {
  type Activity,
  type CardId,
  looseCards,
  type Meeting,
  type MemberId,
  type ZoneId,
} from '@kring/shared/meeting'
import type { CardFace } from './cardFace.ts'
import type { Leave } from './interaction/interaction.ts'

/**
 * What the affordances say about every card at once, for the person this device acts for.
 * @param as that person, when it is not oneself
 */
export function leaves(
  meeting: Meeting,
  activity: Activity,
  me: MemberId,
  as: MemberId | undefined,
): Map<CardId, Leave> {
  return new Map(looseCards(activity).map((card) => [card.id, cardMove(meeting, card, me, as)]))
}

/** @returns the cards as the canvas shows them. While it is one's turn, those that cannot be moved are lighter. */
export function boardFaces(
  meeting: Meeting,
  activity: Activity,
  leave: ReadonlyMap<CardId, Leave>,
  me: MemberId,
  as: MemberId | undefined,
): CardFace[] {
  const choosing = mayDo(meeting, 'card.move', me, as) === undefined
  return plainFaces(activity).map((face) => {
    const may = leave.get(face.id)
    return choosing && !(may && 'zone' in may) ? { ...face, lighter: true } : face
  })
}

/** @returns the cards as they lie there, whoever looks; parked ones are lighter. */
export function plainFaces(activity: Activity): CardFace[] {
  const scales = new Map<ZoneId, number>()
  const scaleOf = (zone: ZoneId) => {
    const scale = scales.get(zone) ?? cardScale(activity, zone)
    scales.set(zone, scale)
    return scale
  }
  return looseCards(activity).map(({ id, label, zone, x, y, pile, parked }) => ({
    id,
    label,
    x,
    y,
    scale: scaleOf(zone),
    papers: Math.max(1, pile.length),
    lighter: parked,
  }))
}
