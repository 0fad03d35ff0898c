import { mayWrite } from '@kring/shared/affordances'
import { fits, tidy } from '@kring/shared/basis/text'
import { mostCards } from '@kring/shared/capabilities/write/write'
import type { Activity, CardId, Draft, MemberId, ZoneId } from '@kring/shared/meeting'
import { usedNow } from '@kring/shared/methods/phases'
import type { CardLengths } from '@kring/shared/methods/table'
import type { Code } from '@kring/shared/protocol/codes'
import { useCallback, useEffect, useRef } from 'react'
import { useCardLengths } from '../../cards/useCardLengths.ts'
import { newId } from '../../meeting/newId.ts'
import {
  useActivity,
  useDryRun,
  useIsOnTable,
  useMe,
  useMeeting,
  useRejectedCards,
  useSay,
} from '../../meeting/session.ts'
import { type Typed, type TypedCards, useTypedCards } from './typedCards.ts'

/** How long typing rests before it is quietly said, in ms. */
const PAUSE = 800

export type OwnCard = Typed & {
  card: CardId
  zone: ZoneId
  /** Whether the notebook holds exactly these words. */
  said: boolean
}

/** A zone one writes into now, with one's own cards there: an empty one to begin with, where one may begin. */
export type OwnZone = {
  zone: ZoneId
  cards: OwnCard[]
  /** How many cards this person may write there. */
  most: number
  /** Why no further card can be begun there now, or undefined. */
  refused: Code | undefined
}

export type OwnCards = {
  zones: OwnZone[]
  /** Those of all zones. */
  cards: OwnCard[]
  /** How many cards this person may write in all. */
  most: number
  /** Lines prepared beforehand, of which one may pick. */
  supply: readonly string[]
  type(card: OwnCard, typed: Typed): void
  /** Says what was typed, now. @returns whether the notebook holds it. */
  save(card: CardId): boolean
  withdraw(card: CardId): void
  /** Opens one more card in a zone, empty or with words already on it. @returns which card it is. */
  add(zone: ZoneId, typed?: Typed): CardId
}

/**
 * The hidden cards one person writes in this step. Nothing typed is ever lost: what the notebook does not
 * hold yet stays on this device, per card, and is said a moment after typing stops.
 * @param as the person without a device for whom this device writes
 */
export function useOwnCards(as?: MemberId): OwnCards {
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const say = useSay()
  const writer = as ?? me.id
  const [typed, setTyped] = useTypedCards(writer)
  // The empty card of each zone keeps its name while somebody types on it.
  const blanks = useRef(new Map<ZoneId, CardId>())
  const timers = useRef(new Map<CardId, ReturnType<typeof setTimeout>>())
  const writing = usedNow(activity, 'write')
  const open = writing?.zones(activity.settings) ?? []
  const first = open[0] ?? ''
  const drafts = draftsOf(activity, writer).filter((draft) => open.includes(draft.zone))
  const isOnTable = useIsOnTable()
  const dryRun = useDryRun(as)
  const mayBegin = (zone: ZoneId) => mayWrite(meeting, zone, me.id, as)
  const lengths = useCardLengths()
  const now = { typed, drafts, say, as, activity: activity.id, isOnTable, dryRun, first, lengths }
  const latest = useRef(now)
  latest.current = now

  const save = useCallback((card: CardId): boolean => {
    clearTimeout(timers.current.get(card))
    timers.current.delete(card)
    const now = latest.current
    const words = now.typed[card]
    const draft = now.drafts.find((each) => each.id === card)
    if (!words) return draft !== undefined
    if (draft && same(words, draft)) return true
    const zone = draft?.zone ?? words.zone ?? now.first
    const said = { card, label: tidy(words.label), text: tidy(words.text), zone }
    // When the cards are open already, or the group went on while this was typed, the words stay on this device.
    const isHeard = now.isOnTable(now.activity) && now.dryRun('card.write', said) === undefined
    return isHeard && sayable(words, now.lengths) && now.say('card.write', said, { as: now.as })
  }, [])

  const type = useCallback(
    ({ card, zone }: OwnCard, words: Typed) => {
      setTyped((before) => ({ ...before, [card]: { ...words, zone } }))
      clearTimeout(timers.current.get(card))
      timers.current.set(
        card,
        setTimeout(() => save(card), PAUSE),
      )
    },
    [save, setTyped],
  )

  // Words that were still to be said when the page was closed or loaded anew are said as if they had just been typed.
  useEffect(() => {
    for (const card of Object.keys(latest.current.typed))
      timers.current.set(
        card,
        setTimeout(() => save(card), PAUSE),
      )
  }, [save])

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
  const { cards: rejected, forget } = useRejectedCards()
  useEffect(() => {
    for (const { card, label, text, zone } of rejected.filter((one) => (one.as ?? me.id) === writer)) {
      setTyped((before) => ({ [card]: { label, text, ...(zone && { zone }) }, ...before }))
      forget(card)
    }
  }, [rejected, forget, me.id, writer, setTyped])

  const withdraw = (card: CardId) => {
    clearTimeout(timers.current.get(card))
    timers.current.delete(card)
    if (drafts.some((draft) => draft.id === card) && !say('card.withdraw', { card }, { as })) return
    setTyped((before) => without(before, [card]))
    for (const [zone, blank] of blanks.current) if (blank === card) blanks.current.delete(zone)
  }

  const blankOf = (zone: ZoneId): CardId => {
    const blank = blanks.current.get(zone) ?? newId()
    blanks.current.set(zone, blank)
    return blank
  }

  const cardsIn = (zone: ZoneId): OwnCard[] => {
    const here = Object.keys(typed).filter((card) => zoneOf(card) === zone)
    const ids = new Set([...drafts.filter((draft) => draft.zone === zone).map(({ id }) => id), ...here])
    if (ids.size === 0 && !mayBegin(zone)) ids.add(blankOf(zone))
    return [...ids].map((card) => {
      const draft = drafts.find((each) => each.id === card)
      const { label, text } = typed[card] ?? draft ?? { label: '', text: '' }
      return { card, zone, label, text, said: draft !== undefined && same({ label, text }, draft) }
    })
  }
  const zoneOf = (card: CardId) =>
    drafts.find((draft) => draft.id === card)?.zone ?? typed[card]?.zone ?? first

  const zones = open.map((zone) => ({
    zone,
    cards: cardsIn(zone),
    most: writing?.each(activity.settings, zone) ?? 0,
    refused: mayBegin(zone),
  }))

  const add = (zone: ZoneId, words?: Typed): CardId => {
    const blank = zones.find((one) => one.zone === zone)?.cards.find(isBlank)
    const card = blank?.card ?? newId()
    if (words) {
      setTyped((before) => ({ ...before, [card]: { ...words, zone } }))
      say('card.write', { card, ...words, zone }, { as })
    } else if (!blank) setTyped((before) => ({ ...before, [card]: { label: '', text: '', zone } }))
    return card
  }

  const cards = zones.flatMap((one) => one.cards)
  return {
    zones,
    cards,
    most: writing ? mostCards(writing, activity.settings) : 0,
    supply: writing?.supply?.(activity.settings) ?? [],
    type,
    save,
    withdraw,
    add,
  }
}

/** @returns whether nothing stands on a card. */
export function isBlank({ label, text }: Typed): boolean {
  return tidy(label) === '' && tidy(text) === ''
}

/** @returns the hidden cards of one person, as far as this device may know them. */
export function draftsOf(activity: Pick<Activity, 'drafts' | 'makers'>, writer: MemberId): Draft[] {
  return Object.values(activity.drafts).filter((draft) =>
    activity.makers[draft.id]?.some((maker) => maker.member === writer),
  )
}

/** @returns whether the notebook holds exactly what stands in an editor. */
export function same(typed: Typed, draft: Draft): boolean {
  return tidy(typed.label) === draft.label && tidy(typed.text) === draft.text
}

/** @returns whether a card may carry these words: some, and not too many. */
export function sayable({ label, text }: Typed, lengths: CardLengths): boolean {
  return tidy(label) !== '' && fits(label, lengths.label) && fits(text, lengths.text)
}

function without(cards: TypedCards, gone: CardId[]): TypedCards {
  return Object.fromEntries(Object.entries(cards).filter(([card]) => !gone.includes(card)))
}
