import { useDraggable } from '@dnd-kit/core'
import type { Code } from '@kring/shared/codes'
import type { Card, ZoneId } from '@kring/shared/meeting'
import { GripVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { useActivity, useMethod } from '../meeting/session.tsx'
import { Button } from '../ui/Button.tsx'
import { useText, useWords } from '../words/useWords.ts'
import styles from './CardList.module.css'
import type { CardMove } from './useCardMoves.ts'

type Props = {
  card: Card
  move: CardMove
  onMove: (zone: ZoneId) => void
  isPicked: boolean
  onPick?: (() => void) | undefined
  children?: ReactNode
}

/** A card as a row: what it says, what it stands for, and where it can go. */
export function ListCard({ card, move, onMove, isPicked, onPick, children }: Props) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const zone = move && 'zone' in move ? move.zone : null
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: card.id,
    disabled: zone === null,
    attributes: { roleDescription: t('list.drag.role') },
  })
  // Inside a sentence: "Naar ring 3".
  const zoneName = (id: ZoneId) => text(method.zoneTitle(activity.settings, id)).toLowerCase()
  const isLight = move !== undefined && 'refused' in move
  return (
    <li
      ref={setNodeRef}
      className={styles.card}
      data-light={isLight || card.parked}
      data-picked={isPicked}
      data-dragging={isDragging}
      {...(zone === null ? {} : listeners)}
    >
      <div className={styles.row}>
        {zone !== null && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            className={styles.grip}
            {...attributes}
            aria-label={t('list.drag.grip', { card: card.label })}
          >
            <GripVertical aria-hidden size={20} />
          </button>
        )}
        {onPick ? (
          <label className={styles.pick}>
            <input type="checkbox" checked={isPicked} onChange={onPick} />
            <span className={styles.label} dir="auto">
              {card.label}
            </span>
          </label>
        ) : (
          <span className={styles.label} dir="auto">
            {card.label}
          </span>
        )}
        {zone !== null && (
          <Button
            variant="soft"
            aria-label={t('list.toSpoken', { card: card.label, zone: zoneName(zone) })}
            onPress={() => onMove(zone)}
          >
            {t('list.to', { zone: zoneName(zone) })}
          </Button>
        )}
        {move && 'refused' in move && (
          <span className={styles.reason}>{t(REASONS[move.refused] ?? 'list.reason.notNow')}</span>
        )}
        {card.parked && <span className={styles.reason}>{t('list.parked')}</span>}
        {children}
      </div>
      {card.text && (
        <p className={styles.text} dir="auto">
          {card.text}
        </p>
      )}
      <Originals card={card} />
    </li>
  )
}

/** What a pile or a new name stands for stays readable. */
function Originals({ card }: { card: Card }) {
  const t = useWords()
  const activity = useActivity()
  const inside = card.pile.map((id) => activity.cards[id]).filter((one) => one !== undefined)
  if (inside.length === 0 && !card.original) return null
  return (
    <details className={styles.originals}>
      <summary>{inside.length > 0 ? t('list.pile', { count: inside.length }) : t('list.renamed')}</summary>
      <ul>
        {card.original && (
          <li dir="auto">
            {card.original.label}
            {card.original.text && <span> {card.original.text}</span>}
          </li>
        )}
        {inside.map((one) => (
          <li key={one.id} dir="auto">
            {one.label}
            {one.text && <span> {one.text}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

const REASONS: {
  readonly [C in Code]?: 'list.reason.own' | 'list.reason.atCentre' | 'list.reason.centreFull'
} = {
  'card.own': 'list.reason.own',
  'card.atCentre': 'list.reason.atCentre',
  'centre.full': 'list.reason.centreFull',
}
