import { DndContext, DragOverlay } from '@dnd-kit/core'
import type { Card, CardId, MemberId, ZoneId } from '@kring/shared/meeting'
import type { ReactNode } from 'react'
import { useActivity, useMethod } from '../meeting/session.tsx'
import { useText, useWords } from '../words/useWords.ts'
import styles from './CardList.module.css'
import { ListCard } from './ListCard.tsx'
import { useCardMoves } from './useCardMoves.ts'
import { useListDrag } from './useListDrag.ts'
import { Zone } from './Zone.tsx'
import { zoneGroups } from './zones.ts'

type Props = {
  /** The person this device moves cards for, when it is not its own member. */
  actAs?: MemberId | undefined
  /** Cards that were picked; with `onPick` a tap picks and lets go. */
  picked?: ReadonlySet<CardId>
  onPick?: ((card: CardId) => void) | undefined
  /** Called after a card was moved. */
  onMoved?: ((card: Card, zone: ZoneId) => void) | undefined
  /** What else can be done with a card, as buttons in its row. */
  actions?: ((card: Card) => ReactNode) | undefined
}

/**
 * The board as a list: the same cards, the same moves, by button, by dragging and by keyboard.
 * It is the phone's main view and the screen reader's.
 */
export function CardList({ actAs, picked, onPick, onMoved, actions }: Props) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const moves = useCardMoves(actAs, onMoved)
  const drag = useListDrag(moves)
  const groups = zoneGroups(method, activity)
  if (groups.every((group) => group.cards.length === 0))
    return <p className={styles.nothing}>{t('list.nothing')}</p>
  const held = drag.held === null ? undefined : activity.cards[drag.held]
  return (
    <DndContext {...drag.context}>
      <h2 className="sr-only">{t('list.title')}</h2>
      <div className={styles.list}>
        {groups.map(({ zone, cards }) => (
          <Zone
            key={zone}
            zone={zone}
            title={text(method.zoneTitle(activity.settings, zone))}
            isTarget={drag.target === zone}
            isEmpty={cards.length === 0}
          >
            {cards.map((card) => (
              <ListCard
                key={card.id}
                card={card}
                move={moves.of(card)}
                onMove={(to) => moves.make(card, to)}
                isPicked={picked?.has(card.id) ?? false}
                onPick={onPick && (() => onPick(card.id))}
              >
                {actions?.(card)}
              </ListCard>
            ))}
          </Zone>
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {held && (
          <div className={styles.lifted} dir="auto">
            {held.label}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}
