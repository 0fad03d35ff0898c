import type { ActivityId, CardId, MeetingId, MemberId } from '@kring/shared/meeting'
import { drop, keep, kept } from '../../meeting/kept.ts'

/** What stands in an editor and may not have been said yet. */
export type Typed = { label: string; text: string }
export type TypedCards = Record<CardId, Typed>

const key = (meeting: MeetingId, activity: ActivityId, writer: MemberId) =>
  `kring.typed.${meeting}.${activity}.${writer}`

function isTypedCards(value: unknown): value is TypedCards {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every(
      (one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        typeof (one as Partial<Typed>).label === 'string' &&
        typeof (one as Partial<Typed>).text === 'string',
    )
  )
}

/** @returns what this device still holds of a person's typing, after a reload for instance. */
export function typedCards(meeting: MeetingId, activity: ActivityId, writer: MemberId): TypedCards {
  return kept(key(meeting, activity, writer), isTypedCards) ?? {}
}

/** Keeps typing on this device until the notebook has it. */
export function keepTypedCards(
  meeting: MeetingId,
  activity: ActivityId,
  writer: MemberId,
  cards: TypedCards,
): void {
  if (Object.keys(cards).length === 0) drop(key(meeting, activity, writer))
  else keep(key(meeting, activity, writer), cards)
}
