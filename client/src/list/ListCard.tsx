import { useDraggable } from '@dnd-kit/core'
import type { Activity, Card, CardId } from '@kring/shared/meeting'
import type { Code } from '@kring/shared/protocol/codes'
import { GripVertical, MoreHorizontal } from 'lucide-react'
import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { Hinted } from '../ui/Hinted.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { Breakable } from '../words/Breakable.tsx'
import { useWords } from '../words/useWords.ts'
import { CardFace } from './CardFace.tsx'
import styles from './CardList.module.css'
import { isSameRow } from './sameRow.ts'
import type { Sight } from './sight.ts'
import type { Asked } from './useCardMenu.ts'
import type { CardMove, Target } from './useCardMoves.ts'

/** What rows ask of their list: the same object as long as the list is there. */
export type RowActions = {
  move(card: CardId, to: Target): void
  pick(card: CardId): void
  ask(card: CardId, what: Asked): void
  /** Everything else that can be done with it, worked out when somebody wants to know. */
  entries(card: CardId): readonly MenuEntry[]
}

export type RowProps = {
  card: Card
  /** As it is now: where a card tells of others. */
  activity: Activity
  move: CardMove
  /** How people read a group inside a sentence. */
  nameOf: (key: string) => string
  isPicked: boolean
  /** Whether a tap picks it. */
  picks: boolean
  /** What one most likely wants to say about it, where it does not go anywhere. */
  first: { title: string; spoken: string; what: Asked } | undefined
  hasMenu: boolean
  actions: RowActions
  sight: Sight | undefined
}

/**
 * A card as a row: what it says, what it stands for, where it can go, and what else can be done with it. Drawn again only
 * when something in it changed.
 */
export const ListCard = memo(function ListCard(props: RowProps) {
  const { card, activity, move, isPicked, picks, actions, sight } = props
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => (row.current ? sight?.watch(row.current, card.id) : undefined), [sight, card.id])
  const t = useWords()
  const targets = targetsOf(move)
  const moves = targets.length > 0
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: card.id,
    disabled: !moves,
    attributes: { roleDescription: t('list.drag.role') },
  })
  const isLight = move !== undefined && 'refused' in move
  return (
    <li
      ref={(element) => {
        row.current = element
        setNodeRef(element)
      }}
      className={styles.card}
      data-card={card.id}
      data-light={isLight || card.parked}
      data-picked={isPicked}
      data-dragging={isDragging}
      {...(moves ? listeners : {})}
    >
      <div className={styles.row}>
        {moves && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            className={styles.grip}
            {...attributes}
            aria-label={t('list.drag.grip', { card: card.label })}
          >
            <Hinted hint={t('list.drag.grip', { card: card.label })}>
              <GripVertical aria-hidden size={20} />
            </Hinted>
          </button>
        )}
        {picks ? (
          <label className={styles.pick}>
            <input type="checkbox" checked={isPicked} onChange={() => actions.pick(card.id)} />
            <Label card={card} />
          </label>
        ) : (
          <Label card={card} />
        )}
        <Actions {...props} />
      </div>
      <CardFace card={card} activity={activity} />
    </li>
  )
}, isSameRow)

type GapProps = { cards: readonly Card[]; height: number; sight: Sight; isNear: object }

/**
 * Room for rows that are not there, so that the list is as long as it is.
 * @param isNear another object whenever other rows are near: then it looks anew whether it is in sight
 */
export function ListGap({ cards, height, sight, isNear }: GapProps) {
  const gap = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    if (gap.current)
      sight.keepRoom(
        gap.current,
        cards.map(({ id }) => id),
      )
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew when other rows are near
  useEffect(() => (gap.current ? sight.watchGap(gap.current) : undefined), [sight, isNear])
  useEffect(() => {
    const element = gap.current
    return () => (element ? sight.leaveGap(element) : undefined)
  }, [sight])
  // A row has a margin above it.
  return (
    <li
      ref={gap}
      aria-hidden
      className={styles.gap}
      style={{ height: `calc(${height}px + ${cards.length} * 0.5rem)` }}
    />
  )
}

function Label({ card }: { card: Card }) {
  return (
    <span className={styles.label} dir="auto" translate="yes">
      <Breakable text={card.label} />
    </span>
  )
}

/** Apart from what the drag library draws anew for each row whenever a row comes or goes. */
const Actions = memo(function Actions({ card, move, nameOf, first, hasMenu, actions }: RowProps) {
  const t = useWords()
  const targets = targetsOf(move)
  return (
    <div className={styles.actions} data-actions>
      {targets.length > 0 ? (
        <MoveButton
          card={card}
          targets={targets}
          nameOf={nameOf}
          onMove={(to) => actions.move(card.id, to)}
        />
      ) : (
        first && (
          <Button variant="soft" aria-label={first.spoken} onPress={() => actions.ask(card.id, first.what)}>
            {first.title}
          </Button>
        )
      )}
      {move && 'refused' in move && (
        <span className={styles.reason}>{t(REASONS[move.refused] ?? 'list.reason.notNow')}</span>
      )}
      {card.parked && <span className={styles.reason}>{t('list.parked')}</span>}
      {hasMenu && (
        <Menu
          label={t('list.more.of', { card: card.label })}
          entries={() => actions.entries(card.id)}
          trigger={
            <IconButton label={t('list.more.of', { card: card.label })}>
              <MoreHorizontal aria-hidden />
            </IconButton>
          }
        />
      )}
    </div>
  )
}, isSameRow)

function targetsOf(move: CardMove): readonly Target[] {
  return move && 'targets' in move ? move.targets : []
}

type MoveProps = Pick<RowProps, 'card' | 'nameOf'> & {
  targets: readonly Target[]
  onMove: (to: Target) => void
}

/** Where it goes, in one press where there is one place, else from a menu. */
function MoveButton({ card, targets, nameOf, onMove }: MoveProps) {
  const t = useWords()
  const [only] = targets
  if (!only) return null
  if (targets.length === 1) {
    const zone = nameOf(only.key)
    return (
      <Button
        variant="soft"
        aria-label={t('list.toSpoken', { card: card.label, zone })}
        onPress={() => onMove(only)}
      >
        {t('list.to', { zone })}
      </Button>
    )
  }
  const spoken = t('list.toOneSpoken', { card: card.label })
  return (
    <Menu
      label={spoken}
      entries={() =>
        targets.map((target) => ({
          id: target.key,
          label: t('list.to', { zone: nameOf(target.key) }),
          onAction: () => onMove(target),
        }))
      }
      trigger={
        <Button variant="soft" aria-label={spoken} aria-haspopup="menu">
          {t('list.toOne')}
        </Button>
      }
    />
  )
}

const REASONS: {
  readonly [C in Code]?: 'list.reason.own' | 'list.reason.atCentre' | 'list.reason.centreFull'
} = {
  'card.own': 'list.reason.own',
  'card.atCentre': 'list.reason.atCentre',
  'centre.full': 'list.reason.centreFull',
}
