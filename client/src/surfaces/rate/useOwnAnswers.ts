import { type Answers, answersOf, type Rating } from '@kring/shared/capabilities/rate/rating'
import { useEffect } from 'react'
import { useActivity, useMe, useTyped } from '../../meeting/session.ts'
import { readAnswers } from './draftText.ts'

type Held = { number: number; answers: Answers }

/**
 * What one answered oneself: the server lets go of single answers once a rating has its outcome, so this device holds
 * them, as long as it holds anything of the meeting.
 * @returns undefined where nothing was answered on this device, or to an earlier rating
 */
export function useOwnAnswers(rating: Rating | undefined): Answers | undefined {
  const held = useHeldAnswers(rating)
  return rating && held?.number === rating.number ? held.answers : undefined
}

/** @returns the same, also to an earlier rating of the same things: what one may begin with when it is asked again */
export function useHeldAnswers(rating: Rating | undefined): Held | undefined {
  const activity = useActivity()
  const me = useMe()
  const [text, setText] = useTyped(`answered.${activity.id}.${rating?.id}`)
  const live = rating && answersOf(activity, rating, me.id)
  const now = live && JSON.stringify({ number: rating.number, answers: live })
  useEffect(() => {
    if (now !== undefined && now !== text) setText(now)
  }, [now, text, setText])
  return live ? { number: rating.number, answers: live } : read(text)
}

function read(text: string): Held | undefined {
  if (text === '') return undefined
  const { number, answers } = JSON.parse(text) as { number?: unknown; answers?: unknown }
  const known = readAnswers(answers)
  return typeof number === 'number' && known ? { number, answers: known } : undefined
}
