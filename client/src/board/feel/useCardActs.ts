import { mayDo } from '@kring/shared/affordances'
import { cardScales } from '@kring/shared/ground/card-scale'
import { isHeap, zoneAt } from '@kring/shared/ground/ground'
import { cardBox } from '@kring/shared/ground/layout'
import { type Activity, type Card, LIMITS, type Meeting, type MemberId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { tableOf } from '@kring/shared/methods/table'
import { type RefObject, useMemo } from 'react'
import { newId } from '../../meeting/newId.ts'
import type { Say } from '../../meeting/say.ts'
import { useActivity, useMe, useMeeting, useMethod, useSay } from '../../meeting/session.ts'
import { useWould, type Would } from '../../meeting/useWould.ts'
import { type BoardKit, useBoardKit } from '../kit.ts'
import { type Alignment, aligned, boundsOf } from './aligned.ts'
import { useNewest } from './useNewest.ts'

/** What can be done with the chosen cards now; what the referee would refuse is absent. */
export type CardActs = {
  edit?: () => void
  rename?: () => void
  colour?: (colour: number) => void
  join?: () => void
  unjoin?: () => void
  align?: (how: Alignment) => void
  duplicate?: () => void
  spotlight?: () => void
  remove?: () => void
}

/** What needs more words than a button: the editor on the board, and a name for a pile. */
export type Asking = { edit: (card: string) => boolean; name: (cards: Card[]) => void }

/** Between a card and its double, world units. */
const BESIDE = 24

/**
 * One definition of what can be done with cards, for buttons and keys.
 * @param cards the chosen ones, as they lie there
 */
export function useCardActs(cards: readonly Card[], as: MemberId | undefined, asking: Asking): CardActs {
  const kit = useBoardKit()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const say = useSay()
  const would = useWould(as)
  const newest = useNewest(asking)
  // Asked once for each state of the table: every one of these is a question to the referee.
  return useMemo(
    () => actsOf({ kit, meeting, activity, method, me: me.id, say, would, newest }, cards, as),
    [kit, meeting, activity, method, me.id, say, would, newest, cards, as],
  )
}

type Table = {
  kit: BoardKit
  meeting: Meeting
  activity: Activity
  method: Method
  me: MemberId
  say: Say
  would: Would
  newest: RefObject<Asking>
}

function actsOf(
  { kit, meeting, activity, method, me, say, would, newest }: Table,
  cards: readonly Card[],
  as: MemberId | undefined,
): CardActs {
  const [only, second] = cards
  if (!only) return {}

  const may = (kind: Parameters<typeof mayDo>[1]) => mayDo(meeting, kind, me, as) === undefined
  const ids = cards.map((card) => card.id)
  const isOne = second === undefined
  const { id, label, text } = only
  const acts: CardActs = {}
  const mayEdit = isOne && !would('card.write', { card: id, label, text })
  if (mayEdit) acts.edit = () => void newest.current.edit(id)
  const named = { pile: 'would', cards: ids, label, text: '' }
  if (cards.length <= 20 && !would('pile.make', named)) {
    if (!isOne) acts.join = () => newest.current.name([...cards])
    else if (!mayEdit) acts.rename = () => newest.current.name([only])
  }
  if (isOne && only.pile.length > 0 && !would('merge.undo', { card: id }))
    acts.unjoin = () => {
      if (say('merge.undo', { card: id }, { as })) kit.selection.choose(only.pile)
    }
  if (ids.length <= LIMITS.together && may('cards.colour'))
    acts.colour = (colour) => say('cards.colour', { cards: ids, colour }, { as })

  const ground = tableOf(method).ground(activity.settings)
  const isOneZone = cards.every((card) => card.zone === only.zone) && !isHeap(ground, only.zone)
  const boxes = () => {
    const scaleOf = cardScales(activity)
    return cards.map((card) => cardBox(card, scaleOf(card.zone)))
  }
  if (!isOne && isOneZone && ids.length <= LIMITS.together && may('cards.place'))
    acts.align = (how) => {
      const places = aligned(boxes(), how).map((point, index) => ({
        card: ids[index] as string,
        // A row may reach beyond a zone; the card stays in its own.
        zone: zoneAt(ground, point) === only.zone ? only.zone : (cards[index] as Card).zone,
        ...point,
      }))
      say('cards.place', { places }, { as })
    }

  const copyOf = (card: Card) => ({
    label: card.label,
    text: card.text,
    zone: card.zone,
    colour: card.colour,
  })
  const oneOfEachZone = [...new Map(cards.map((card) => [card.zone, card])).values()]
  if (oneOfEachZone.every((card) => !would('card.write', { card: 'would', ...copyOf(card) })))
    acts.duplicate = () => {
      const { width } = boundsOf(boxes())
      const copies = cards.map((card) => ({ ...copyOf(card), card: newId(), x: card.x, y: card.y }))
      for (const copy of copies)
        say('card.write', { ...copy, x: Math.round(copy.x + width + BESIDE) }, { as })
      kit.selection.choose(copies.map((copy) => copy.card))
    }
  if (isOne && may('spotlight.set'))
    acts.spotlight = () => say('spotlight.set', { card: activity.spotlight === id ? null : id })
  if (ids.length <= LIMITS.together && !would('cards.remove', { cards: ids }))
    acts.remove = () => say('cards.remove', { cards: ids }, { as })
  return acts
}
