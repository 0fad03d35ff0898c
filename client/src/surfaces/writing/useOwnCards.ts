import { mayDo } from '@kring/shared/affordances'
import { type Activity, type CardId, type Draft, LIMITS, type MemberId } from '@kring/shared/meeting'
import { mostCards } from '@kring/shared/method'
import { fits, tidy } from '@kring/shared/text'
import { useCallback, useEffect, useRef, useState } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useMe, useMeeting, useMethod, useSay, useUnsaid } from '../../meeting/session.tsx'
import { type Typed, type TypedCards, useTypedCards } from './typedCards.ts'

/** How long typing rests before it is quietly said, in ms. */
const PAUSE = 800

export type OwnCard = Typed & {
  card: CardId
  /** Whether the notebook holds exactly these words. */
  said: boolean
}

export type OwnCards = {
  cards: OwnCard[]
  /** How many cards this person may write. */
  most: number
  type(card: CardId, typed: Typed): void
  /** Says what was typed, now. @returns whether the notebook holds it. */
  save(card: CardId): boolean
  withdraw(card: CardId): void
  /** Opens one more card, empty or with words already on it. @returns which card it is. */
  add(typed?: Typed): CardId
}

/**
 * The hidden cards one person writes in this activity. Nothing typed is ever lost: what the notebook does not
 * hold yet stays on this device, per card, and is said a moment after typing stops.
 * @param as the person without a device for whom this device writes
 */
export function useOwnCards(as?: MemberId): OwnCards {
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const say = useSay()
  const writer = as ?? me.id
  const [typed, setTyped] = useTypedCards(writer)
  const [empty, setEmpty] = useState<CardId>(newId)
  const timers = useRef(new Map<CardId, ReturnType<typeof setTimeout>>())
  const drafts = draftsOf(activity, writer)
  const mayWrite = mayDo(meeting, 'card.write', me.id, as) === undefined
  const latest = useRef({ typed, drafts, say, as, mayWrite })
  latest.current = { typed, drafts, say, as, mayWrite }

  const save = useCallback((card: CardId): boolean => {
    clearTimeout(timers.current.get(card))
    timers.current.delete(card)
    const now = latest.current
    const words = now.typed[card]
    const draft = now.drafts.find((each) => each.id === card)
    if (!words) return draft !== undefined
    if (draft && same(words, draft)) return true
    // When the cards are open already, the words stay on this device and are shown as late.
    if (!now.mayWrite || !sayable(words)) return false
    return now.say('card.write', { card, label: tidy(words.label), text: tidy(words.text) }, { as: now.as })
  }, [])

  const type = useCallback(
    (card: CardId, words: Typed) => {
      setTyped((before) => ({ ...before, [card]: words }))
      clearTimeout(timers.current.get(card))
      timers.current.set(
        card,
        setTimeout(() => save(card), PAUSE),
      )
    },
    [save, setTyped],
  )

  // What waits for its pause when the editor closes is said at once.
  useEffect(() => {
    const waiting = timers.current
    return () => {
      for (const card of waiting.keys()) save(card)
    }
  }, [save])

  // Once the notebook holds exactly what stands in the editor, this device need not.
  useEffect(() => {
    const held = drafts.filter(
      (draft) => typed[draft.id]?.label === draft.label && typed[draft.id]?.text === draft.text,
    )
    if (held.length > 0)
      setTyped((before) =>
        without(
          before,
          held.map((draft) => draft.id),
        ),
      )
  }, [drafts, typed, setTyped])

  // What the referee did not take comes back into the editor, to be said anew.
  const { cards: unsaid, forget } = useUnsaid()
  useEffect(() => {
    for (const { card, label, text } of unsaid.filter((one) => (one.as ?? me.id) === writer)) {
      setTyped((before) => ({ [card]: { label, text }, ...before }))
      forget(card)
    }
  }, [unsaid, forget, me.id, writer, setTyped])

  const withdraw = (card: CardId) => {
    clearTimeout(timers.current.get(card))
    timers.current.delete(card)
    setTyped((before) => without(before, [card]))
    if (drafts.some((draft) => draft.id === card)) say('card.withdraw', { card }, { as })
    if (card === empty) setEmpty(newId())
  }

  const add = (words?: Typed): CardId => {
    const blank = cards.find((one) => one.label === '' && one.text === '')
    const card = blank?.card ?? newId()
    if (words) {
      setTyped((before) => ({ ...before, [card]: words }))
      say('card.write', { card, ...words }, { as })
    } else if (!blank) setTyped((before) => ({ ...before, [card]: { label: '', text: '' } }))
    return card
  }

  const ids = [...new Set([...drafts.map((draft) => draft.id), ...Object.keys(typed)])]
  const cards = (ids.length > 0 ? ids : [empty]).map((card): OwnCard => {
    const draft = drafts.find((each) => each.id === card)
    const words = typed[card] ?? { label: draft?.label ?? '', text: draft?.text ?? '' }
    return { card, ...words, said: draft !== undefined && same(words, draft) }
  })
  return { cards, most: mostCards(method, activity), type, save, withdraw, add }
}

/** @returns the hidden cards of one person, as far as this device may know them. */
export function draftsOf(activity: Activity, writer: MemberId): Draft[] {
  return Object.values(activity.drafts).filter((draft) =>
    activity.makers[draft.id]?.some((maker) => maker.member === writer),
  )
}

/** @returns whether the notebook holds exactly what stands in an editor. */
export function same(typed: Typed, draft: Draft): boolean {
  return tidy(typed.label) === draft.label && tidy(typed.text) === draft.text
}

/** @returns whether a card may carry these words: some, and not too many. */
export function sayable({ label, text }: Typed): boolean {
  return tidy(label) !== '' && fits(label, LIMITS.label) && fits(text, LIMITS.text)
}

function without(cards: TypedCards, gone: CardId[]): TypedCards {
  return Object.fromEntries(Object.entries(cards).filter(([card]) => !gone.includes(card)))
}
