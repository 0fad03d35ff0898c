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
import type { Card, CardId } from '@kring/shared/meeting'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useActivity } from '../meeting/session.ts'
import { useLanguage, useWords } from '../words/useWords.ts'
import { isTaken, letGo } from './letGo.ts'
import type { CardMoves, Target } from './useCardMoves.ts'

/** What lifts a card and lays it down, on a keyboard with a number pad too. */
export const KEYS: KeyboardCodes = {
  start: ['Space', 'Enter', 'NumpadEnter'],
  cancel: ['Escape'],
  end: ['Space', 'Enter', 'NumpadEnter', 'Tab'],
}

type ListDrag = {
  context: DndContextProps
  held: CardId | null
  /** The groups where the held card may go. */
  targets: ReadonlySet<string>
}

/** A finger rests this long before it lifts a card, so that the list still scrolls; in ms. */
const TOUCH_REST = 220
const TOUCH = { activationConstraint: { delay: TOUCH_REST, tolerance: 8 } }
const MOUSE = { activationConstraint: { distance: 6 } }

/**
 * Dragging in the list by mouse, finger and keys. Only the groups where the held card may go take it; arrow keys
 * travel from one to the next, in the order of the list, and back to where it lay.
 * @param order the groups as they stand under each other
 * @param nameOf how people read a group
 * @param homeOf the group a card lies in
 * @param onNews told, in a sentence, when somebody else takes the card out of one's hand
 */
export function useListDrag(
  moves: CardMoves,
  order: readonly string[],
  nameOf: (key: string) => string,
  homeOf: (card: CardId) => string,
  onNews: (said: string) => void,
): ListDrag {
  const t = useWords()
  const language = useLanguage()
  const activity = useActivity()
  const [held, setHeld] = useState<CardId | null>(null)
  const targets = held === null ? [] : targetsOf(held)
  // The library asks outside of rendering: where keys took the card, and where it may go by now.
  const aimed = useRef<string | null>(null)
  const now = useRef<Now>({ stops: [], targets, home: '' })
  const lifted = useRef<Card | null>(null)
  const what = held !== null && lifted.current ? letGo(lifted.current, activity.cards[held]) : 'cancel'
  const tell = useRef(onNews)
  tell.current = onNews
  useEffect(() => {
    if (isTaken(what) && lifted.current) tell.current(t(`list.drag.${what}`, { card: lifted.current.label }))
  }, [what, t])
  const home = held === null ? '' : homeOf(held)
  now.current = {
    stops: order.filter((key) => key === home || targets.some((target) => target.key === key)),
    targets,
    home,
  }

  function targetsOf(id: string | number): readonly Target[] {
    const card: Card | undefined = activity.cards[id]
    const move = card && moves.of(card)
    return move && 'targets' in move ? move.targets : []
  }

  // The same as long as the list is there: with other sensors the library draws every row anew.
  const keys = useMemo(() => ({ coordinateGetter: travelling(now, aimed), keyboardCodes: KEYS }), [])
  const sensors = useSensors(
    useSensor(MouseSensor, MOUSE),
    useSensor(TouchSensor, TOUCH),
    useSensor(KeyboardSensor, keys),
  )

  /** Under the pointer; keys have none, there it is where they went. */
  const onTarget: CollisionDetection = (given) =>
    given.pointerCoordinates
      ? pointerWithin(given)
      : aimed.current !== null && now.current.targets.some(({ key }) => key === aimed.current)
        ? [{ id: aimed.current }]
        : []

  const labelOf = (id: string | number) => (activity.cards[id] ?? lifted.current)?.label ?? ''
  const lies = (id: string | number) => {
    const what = lifted.current ? letGo(lifted.current, activity.cards[id]) : 'cancel'
    return t(`list.drag.${what}`, { card: labelOf(id), zone: nameOf(homeOf(String(id))) })
  }
  const isTarget = (key: string | number | undefined) =>
    now.current.targets.some((target) => target.key === key)
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      const names = targetsOf(active.id).map(({ key }) => nameOf(key))
      const zones = new Intl.ListFormat(language, { type: 'disjunction' }).format(names)
      return names.length > 0 ? t('list.drag.start', { card: labelOf(active.id), zones }) : undefined
    },
    onDragOver: ({ over }) =>
      over && isTarget(over.id)
        ? t('list.drag.over', { zone: nameOf(String(over.id)) })
        : t(aimed.current === null ? 'list.drag.away' : 'list.drag.home'),
    onDragEnd: ({ active, over }) =>
      over && isTarget(over.id)
        ? t('list.drag.end', { card: labelOf(active.id), zone: nameOf(String(over.id)) })
        : lies(active.id),
    onDragCancel: ({ active }) => lies(active.id),
  }

  return {
    held,
    targets: new Set(targets.map(({ key }) => key)),
    context: {
      sensors,
      collisionDetection: onTarget,
      accessibility: { announcements, screenReaderInstructions: { draggable: t('list.drag.how') } },
      onDragStart: ({ active }) => {
        aimed.current = null
        lifted.current = activity.cards[active.id] ?? null
        setHeld(String(active.id))
      },
      onDragCancel: () => setHeld(null),
      onDragEnd: ({ active, over }) => {
        const card = activity.cards[active.id]
        const target = over ? now.current.targets.find(({ key }) => key === over.id) : undefined
        if (card && target) moves.make(card, target)
        setHeld(null)
      },
    },
  }
}

/** @returns how arrow keys go from one group that takes the card to the next, and back to where it lay */
function travelling(now: RefObject<Now>, aimed: RefObject<string | null>): KeyboardCoordinateGetter {
  return (event, { context, currentCoordinates }) => {
    const back = event.code === KeyboardCode.Up || event.code === KeyboardCode.Left
    const on = event.code === KeyboardCode.Down || event.code === KeyboardCode.Right
    if (!back && !on) return undefined
    event.preventDefault()
    const { stops, home } = now.current
    const at = stops.indexOf(aimed.current ?? home)
    const next = stops[Math.min(stops.length - 1, Math.max(0, at + (on ? 1 : -1)))]
    if (next === undefined) return currentCoordinates
    aimed.current = next
    const rect =
      next === home ? context.activeNode?.getBoundingClientRect() : context.droppableRects.get(next)
    return rect ? { x: rect.left, y: rect.top } : currentCoordinates
  }
}

type Now = { stops: readonly string[]; targets: readonly Target[]; home: string }
