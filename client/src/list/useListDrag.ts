import {
  type Announcements,
  type CollisionDetection,
  type DndContextProps,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { CardId, ZoneId } from '@kring/shared/meeting'
import { useRef, useState } from 'react'
import { useActivity, useMethod } from '../meeting/session.tsx'
import { useText, useWords } from '../words/useWords.ts'
import type { CardMoves } from './useCardMoves.ts'

type ListDrag = {
  context: DndContextProps
  held: CardId | null
  /** Where the held card may go. */
  target: ZoneId | null
}

/** A finger rests this long before it lifts a card, so that the list still scrolls; in ms. */
const TOUCH_REST = 220

/**
 * Dragging in the list by mouse, finger and keys. Only the zone where the held card may go takes it; arrow
 * keys travel there and back.
 */
export function useListDrag(moves: CardMoves): ListDrag {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const [held, setHeld] = useState<CardId | null>(null)
  const target = held === null ? null : targetOf(held)
  const targetNow = useRef<ZoneId | null>(target)
  targetNow.current = target

  function targetOf(id: CardId): ZoneId | null {
    const card = activity.cards[id]
    const move = card && moves.of(card)
    return move && 'zone' in move ? move.zone : null
  }

  const travel: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
    const inwards = event.code === KeyboardCode.Up || event.code === KeyboardCode.Left
    const outwards = event.code === KeyboardCode.Down || event.code === KeyboardCode.Right
    if (!inwards && !outwards) return undefined
    event.preventDefault()
    const rect = inwards
      ? context.droppableRects.get(targetNow.current ?? '')
      : (context.activeNode?.getBoundingClientRect() ?? undefined)
    return rect ? { x: rect.left, y: rect.top } : currentCoordinates
  }

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: TOUCH_REST, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: travel }),
  )

  const labelOf = (id: string | number) => activity.cards[id]?.label ?? ''
  const zoneOf = (id: string | number) => text(method.zoneTitle(activity.settings, String(id)))
  const announcements: Announcements = {
    onDragStart: ({ active }) => {
      const zone = targetOf(String(active.id))
      return zone === null
        ? undefined
        : t('list.drag.start', { card: labelOf(active.id), zone: zoneOf(zone) })
    },
    onDragOver: ({ over }) =>
      over?.id === targetNow.current && over
        ? t('list.drag.over', { zone: zoneOf(over.id) })
        : t('list.drag.away'),
    onDragEnd: ({ active, over }) =>
      over
        ? t('list.drag.end', { card: labelOf(active.id), zone: zoneOf(over.id) })
        : t('list.drag.cancel', { card: labelOf(active.id) }),
    onDragCancel: ({ active }) => t('list.drag.cancel', { card: labelOf(active.id) }),
  }

  return {
    held,
    target,
    context: {
      sensors,
      collisionDetection: onTarget,
      accessibility: { announcements, screenReaderInstructions: { draggable: t('list.drag.how') } },
      onDragStart: ({ active }) => setHeld(String(active.id)),
      onDragCancel: () => setHeld(null),
      onDragEnd: ({ active, over }) => {
        const card = activity.cards[active.id]
        if (card && over && over.id === targetNow.current) moves.make(card, String(over.id))
        setHeld(null)
      },
    },
  }
}

/** Under the pointer; a keyboard has none, there the zone counts once the card overlaps it. */
const onTarget: CollisionDetection = (given) =>
  given.pointerCoordinates ? pointerWithin(given) : rectIntersection(given)
