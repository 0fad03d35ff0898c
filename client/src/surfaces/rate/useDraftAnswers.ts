import { mayDo } from '@kring/shared/affordances'
import { fits } from '@kring/shared/basis/text'
import { itemGroupsOf, rateUseOf } from '@kring/shared/capabilities/rate/asked'
import { type Answers, answersOf, type ItemId, type Rating } from '@kring/shared/capabilities/rate/rating'
import { scaleOf } from '@kring/shared/capabilities/rate/scales'
import { LIMITS, type MemberId } from '@kring/shared/meeting'
import { useState } from 'react'
import { useActivity, useMe, useMeeting, useSay, useTyped } from '../../meeting/session.ts'
import { readDraft, writeDraft } from './draftText.ts'
import { useHeldAnswers } from './useOwnAnswers.ts'
import { type RatedGroup, useRatedItems } from './useRatedItems.ts'
import { useRating } from './useRating.ts'

export type DraftAnswers = {
  rating: Rating
  /** What is asked about, in groups. */
  groups: RatedGroup[]
  answers: Answers
  /** Whether these answers were given, and nothing was changed since. */
  isGiven: boolean
  /** Whether something was given at all: answers, or that one does not choose. */
  gave: 'answers' | 'pass' | undefined
  /** Whether it is given on a device at which others may look too. */
  isShared: boolean
  /** Whether people are asked by what they see it. */
  asksExamples: boolean
  /** How often one may choose a level in one group, where that is bounded. */
  most: number | undefined
  /** Whether an example is longer than the group can read; its field says so. */
  isTooLong: boolean
  answer(item: ItemId, level: string | undefined): void
  tell(item: ItemId, example: string): void
  give(): void
  pass(): void
}

/**
 * Answers about several items, which are given together: who is still choosing is waited for. What one person chose on
 * their own device stays through a reload, and when it is asked again; what somebody chose on another's device is kept
 * nowhere.
 * @returns undefined where nobody may answer
 */
export function useDraftAnswers(as: MemberId | undefined, onCast?: () => void): DraftAnswers | undefined {
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const say = useSay()
  const rating = useRating()
  const groups = useRatedItems(rating)
  const held = useHeldAnswers(rating)
  const [typed, setTyped] = useTyped(draftField(activity.id, rating))
  const [shown, setShown] = useState('')
  const [draft, setDraft] = as === undefined ? [typed, setTyped] : [shown, setShown]
  if (!rating?.open || mayDo(meeting, 'rating.answer', me.id, as) !== undefined) return undefined
  const given = answersOf(activity, rating, as ?? me.id)
  // Indicators are the same when they are asked again; cards lie otherwise by then.
  const isSame = as === undefined && itemGroupsOf(activity, rating.id) !== undefined
  const before = given ?? (isSame ? held?.answers : undefined) ?? {}
  const use = rateUseOf(activity, rating.id)
  const most = use?.most?.(activity.settings)
  const asked = new Set(groups.flatMap(({ items }) => items.map(({ id }) => id)))
  const answers = only(readDraft(draft) ?? before, asked)
  const cast = (said: Answers) => {
    if (!say('rating.answer', { answers: said, rating: rating.number }, { as })) return
    setDraft('')
    onCast?.()
  }
  const isPass = given !== undefined && Object.keys(given).length === 0
  return {
    rating,
    groups,
    answers,
    isGiven: given !== undefined && !isPass && (draft === '' || draft === writeDraft(given)),
    gave: given === undefined ? undefined : isPass ? 'pass' : 'answers',
    isShared: as !== undefined,
    asksExamples: use?.examples === true,
    most,
    isTooLong: Object.values(answers).some(({ example = '' }) => !fits(example, LIMITS.example)),
    answer(item, level) {
      const { [item]: said, ...rest } = answers
      // Where one may be chosen, another choice takes its place.
      const others = most === 1 && level !== undefined ? without(rest, level, groups, item) : rest
      setDraft(writeDraft(level === undefined ? others : { ...others, [item]: { ...said, level } }))
    },
    tell(item, example) {
      const said = answers[item]
      if (said) setDraft(writeDraft({ ...answers, [item]: { ...said, example } }))
    },
    give: () => cast(sendable(answers, rating)),
    pass: () => cast({}),
  }
}

/** @returns where this device keeps what somebody filled in and did not give yet */
export function draftField(activity: string, rating: Rating | undefined): string {
  return `answers.${activity}.${rating?.id}`
}

function only(answers: Answers, items: ReadonlySet<ItemId>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([item]) => items.has(item)))
}

/** Answers without those on this level in the group of an item. */
function without(answers: Answers, level: string, groups: readonly RatedGroup[], item: ItemId): Answers {
  const group = groups.find(({ items }) => items.some(({ id }) => id === item))?.items ?? []
  const isThere = (id: ItemId) => group.some((one) => one.id === id)
  return Object.fromEntries(
    Object.entries(answers).filter(([id, said]) => said.level !== level || !isThere(id)),
  )
}

/** Who cannot tell has no example: one that was typed before they said so stays in the draft. */
function sendable(answers: Answers, { scale }: Rating): Answers {
  const { unseen } = scaleOf(scale)
  const all = Object.entries(answers).map(([item, { level, example }]) => [
    item,
    example && level !== unseen?.id ? { level, example } : { level },
  ])
  return Object.fromEntries(all)
}
