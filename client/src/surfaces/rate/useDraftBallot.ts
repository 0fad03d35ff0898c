import { mayDo } from '@kring/shared/affordances'
import { ANSWERS, type Answer, type Card, type CardId, type MemberId, type Poll } from '@kring/shared/meeting'
import { useState } from 'react'
import { useActivity, useMe, useMeeting, useSay, useTyped } from '../../meeting/session.ts'
import { useOwnBallot } from './useOwnBallot.ts'

export type Answers = Readonly<Record<CardId, Answer>>

export type DraftBallot = {
  poll: Poll
  /** The cards that are asked about and still lie on the board. */
  cards: Card[]
  answers: Answers
  /** Whether these answers were given, and nothing was changed since. */
  isGiven: boolean
  /** Whether something was given at all: answers, or that one does not choose. */
  gave: 'answers' | 'pass' | undefined
  /** Whether it is given on a device at which others may look too. */
  isShared: boolean
  answer(card: CardId, answer: Answer | undefined): void
  give(): void
  pass(): void
}

/**
 * Answers about several cards, which are given together: who is still choosing is waited for. What one person chose on
 * their own device stays through a reload; what somebody chose on another's device is kept nowhere.
 * @returns undefined where nobody may answer
 */
export function useDraftBallot(as: MemberId | undefined, onCast?: () => void): DraftBallot | undefined {
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const say = useSay()
  const { poll } = activity
  const own = useOwnBallot()
  const [typed, setTyped] = useTyped(`ballot.${activity.id}.${poll?.number ?? 0}`)
  const [shown, setShown] = useState('')
  const [draft, setDraft] = as === undefined ? [typed, setTyped] : [shown, setShown]
  if (!poll?.open || mayDo(meeting, 'ballot.cast', me.id, as) !== undefined) return undefined
  const given = as === undefined ? own : activity.ballots[as]
  const before = typeof given === 'object' ? given : {}
  const cards = poll.cards.flatMap((id) => activity.cards[id] ?? []).filter((card) => card.within === null)
  // A card that went into a pile meanwhile is no longer asked about.
  const asked = new Set(cards.map((card) => card.id))
  const answers = draft === '' ? before : only(read(draft), asked)
  const cast = (ballot: Answers | 'pass') => {
    if (!say('ballot.cast', { ballot, poll: poll.number }, { as })) return
    setDraft('')
    onCast?.()
  }
  return {
    poll,
    cards,
    answers,
    isGiven: given !== undefined && given !== 'pass' && (draft === '' || draft === write(before)),
    gave: given === undefined ? undefined : given === 'pass' ? 'pass' : 'answers',
    isShared: as !== undefined,
    answer(card, answer) {
      const { [card]: _before, ...others } = answers
      setDraft(write(answer === undefined ? others : { ...others, [card]: answer }))
    },
    give: () => cast(answers),
    pass: () => cast('pass'),
  }
}

/** Nothing chosen any more differs from nothing changed. */
const NOTHING = '-'

function write(answers: Answers): string {
  const said = Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1))
  return said.map(([card, answer]) => `${card}=${answer}`).join(' ') || NOTHING
}

function only(answers: Answers, cards: ReadonlySet<CardId>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([card]) => cards.has(card)))
}

function read(text: string): Answers {
  if (text === NOTHING) return {}
  return Object.fromEntries(
    text.split(' ').flatMap((part) => {
      const [card, said] = part.split('=')
      const answer = ANSWERS.find((one) => one === said)
      return card && answer ? [[card, answer]] : []
    }),
  )
}
