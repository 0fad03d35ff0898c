import type { ActivityId, CardId, MeetingId, MemberId, ZoneId } from '@kring/shared/meeting'
import { useCallback, useSyncExternalStore } from 'react'
import { useAccess, useActivityWith } from '../../meeting/session.ts'
import { drop, keep, kept } from '../../storage/kept.ts'

/** What stands on a card. */
export type Typed = { label: string; text: string }
/** What stands in an editor and may not have been said yet; where the card belongs when that is not clear by itself. */
export type TypedCard = Typed & { zone?: ZoneId }
export type TypedCards = Record<CardId, TypedCard>

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
        typeof (one as Partial<TypedCard>).label === 'string' &&
        typeof (one as Partial<TypedCard>).text === 'string',
    )
  )
}
/** What was read or typed since the page opened, by key. */
const open = new Map<string, TypedCards>()
const listeners = new Set<() => void>()

/** @returns what this device still holds of a person's typing, after a reload for instance. */
export function typedCards(meeting: MeetingId, activity: ActivityId, writer: MemberId): TypedCards {
  const place = key(meeting, activity, writer)
  const cards = open.get(place) ?? kept(place, isTypedCards) ?? {}
  open.set(place, cards)
  return cards
}

/** Keeps typing on this device until the notebook has it. */
export function keepTypedCards(
  meeting: MeetingId,
  activity: ActivityId,
  writer: MemberId,
  cards: TypedCards,
): void {
  const place = key(meeting, activity, writer)
  open.set(place, cards)
  if (Object.keys(cards).length === 0) drop(place)
  else keep(place, cards)
  for (const heard of listeners) heard()
}

/** @returns what a person typed in the current activity, the same in every part of the page, and how to change it. */
export function useTypedCards(
  writer: MemberId,
): [TypedCards, (change: (before: TypedCards) => TypedCards) => void] {
  const { meeting } = useAccess()
  const { id: activity } = useActivityWith('id')
  const typed = useSyncExternalStore(subscribe, () => typedCards(meeting, activity, writer))
  const change = useCallback(
    (to: (before: TypedCards) => TypedCards) =>
      keepTypedCards(meeting, activity, writer, to(typedCards(meeting, activity, writer))),
    [meeting, activity, writer],
  )
  return [typed, change]
}

function subscribe(heard: () => void): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
