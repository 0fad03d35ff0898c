import {
  type Announcements,
  type CollisionDetection,
  type DndContextProps,
  KeyboardCode,
  type KeyboardCodes,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { Activity, Card, CardId } from '@kring/shared/meeting'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useOfActivity } from '../meeting/session.ts'
import { useLanguage, useWords } from '../words/useWords.ts'
import { isTaken, letGo } from './letGo.ts'
import type { CardMoves, Target } from './useCardMoves.ts'

/** What lifts a card and lays it down, on a keyboard with a number pad too. */
export const KEYS: KeyboardCodes = {
  start: ['Space', 'Enter', 'NumpadEnter'],
  cancel: ['Escape'],
  end: ['Space', 'Enter', 'NumpadEnter', 'Tab'],
}

/** What a drag asks of the list at the moment it needs to know. */
export type ListNow = {
  moves: CardMoves
  /** The groups as they stand under each other. */
  order: readonly string[]
  /** How people read a group. */
  nameOf: (key: string) => string
  /** The group a card lies in. */
  homeOf: (card: CardId) => string
  cards: Activity['cards']
}

type ListDrag = { context: DndContextProps; held: CardId | null }

/** A finger rests this long before it lifts a card, so that the list still scrolls; in ms. */
const TOUCH_REST = 220
const TOUCH = { activationConstraint: { delay: TOUCH_REST, tolerance: 8 } }
const MOUSE = { activationConstraint: { distance: 6 } }

/**
 * Dragging in the list by mouse, finger and keys. Only the groups where the held card may go take it; arrow keys
 * travel from one to the next, in the order of the list, and back to where it lay.
 * @param now asked while somebody drags: what the library is given stays the same, or it draws every row anew
 * @param onNews told, in a sentence, when somebody else takes the card out of one's hand; always the same function
 */
export function useListDrag(now: RefObject<ListNow>, onNews: (said: string) => void): ListDrag {
  const t = useWords()
  const language = useLanguage()
  const [held, setHeld] = useState<CardId | null>(null)
  const card = useOfActivity(({ cards }) => (held === null ? undefined : cards[held]))
  // Where keys took the card.
  const aimed = useRef<string | null>(null)
  const lifted = useRef<Card | null>(null)
  const what = held !== null && lifted.current ? letGo(lifted.current, card) : 'cancel'
  useEffect(() => {
    if (isTaken(what) && lifted.current) onNews(t(`list.drag.${what}`, { card: lifted.current.label }))
  }, [what, t, onNews])

  const keys = useMemo(() => ({ coordinateGetter: travelling(now, aimed), keyboardCodes: KEYS }), [now])
  const sensors = useSensors(
    useSensor(MouseSensor, MOUSE),
    useSensor(TouchSensor, TOUCH),
    useSensor(KeyboardSensor, keys),
  )
  const context = useMemo((): DndContextProps => {
    const targetOf = (id: string | number, key: string | number | undefined) =>
      targetsIn(now.current, id).find((target) => target.key === key)
    /** Under the pointer; keys have none, there it is where they went. */
    const onTarget: CollisionDetection = (given) =>
      given.pointerCoordinates
        ? pointerWithin(given)
        : aimed.current !== null && targetOf(given.active.id, aimed.current)
          ? [{ id: aimed.current }]
          : []
    const labelOf = (id: string | number) => (now.current.cards[id] ?? lifted.current)?.label ?? ''
    const lies = (id: string | number) => {
      const { cards, nameOf, homeOf } = now.current
      const is = lifted.current ? letGo(lifted.current, cards[id]) : 'cancel'
      return t(`list.drag.${is}`, { card: labelOf(id), zone: nameOf(homeOf(String(id))) })
    }
    const announcements: Announcements = {
      onDragStart: ({ active }) => {
        const names = targetsIn(now.current, active.id).map(({ key }) => now.current.nameOf(key))
        const zones = new Intl.ListFormat(language, { type: 'disjunction' }).format(names)
        return names.length > 0 ? t('list.drag.start', { card: labelOf(active.id), zones }) : undefined
      },
      onDragOver: ({ active, over }) =>
        over && targetOf(active.id, over.id)
          ? t('list.drag.over', { zone: now.current.nameOf(String(over.id)) })
          : t(aimed.current === null ? 'list.drag.away' : 'list.drag.home'),
      onDragEnd: ({ active, over }) =>
        over && targetOf(active.id, over.id)
          ? t('list.drag.end', { card: labelOf(active.id), zone: now.current.nameOf(String(over.id)) })
          : lies(active.id),
      onDragCancel: ({ active }) => lies(active.id),
    }
    return {
      collisionDetection: onTarget,
      accessibility: { announcements, screenReaderInstructions: { draggable: t('list.drag.how') } },
      onDragStart: ({ active }) => {
        aimed.current = null
        lifted.current = now.current.cards[active.id] ?? null
        setHeld(String(active.id))
      },
      onDragCancel: () => setHeld(null),
      onDragEnd: ({ active, over }) => {
        const dropped = now.current.cards[active.id]
        const target = targetOf(active.id, over?.id)
        if (dropped && target) now.current.moves.make(dropped, target)
        setHeld(null)
      },
    }
  }, [now, t, language])
  return { held, context: { ...context, sensors } }
}

/** @returns where a card may go now */
export function targetsIn({ cards, moves }: ListNow, id: string | number): readonly Target[] {
  const card: Card | undefined = cards[id]
  const move = card && moves.of(card)
  return move && 'targets' in move ? move.targets : []
}

/** @returns how arrow keys go from one group that takes the card to the next, and back to where it lay */
function travelling(now: RefObject<ListNow>, aimed: RefObject<string | null>): KeyboardCoordinateGetter {
  return (event, { active, context, currentCoordinates }) => {
    const back = event.code === KeyboardCode.Up || event.code === KeyboardCode.Left
    const on = event.code === KeyboardCode.Down || event.code === KeyboardCode.Right
    if (!back && !on) return undefined
    event.preventDefault()
    const { order, homeOf } = now.current
    const home = homeOf(String(active))
    const targets = targetsIn(now.current, active)
    const stops = order.filter((key) => key === home || targets.some((target) => target.key === key))
    const at = stops.indexOf(aimed.current ?? home)
    const next = stops[Math.min(stops.length - 1, Math.max(0, at + (on ? 1 : -1)))]
    if (next === undefined) return currentCoordinates
    aimed.current = next
    const rect =
      next === home ? context.activeNode?.getBoundingClientRect() : context.droppableRects.get(next)
    return rect ? { x: rect.left, y: rect.top } : currentCoordinates
  }
}
