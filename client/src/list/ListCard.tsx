import { useDraggable } from '@dnd-kit/core'
import type { Card } from '@kring/shared/meeting'
import type { Code } from '@kring/shared/protocol/codes'
import { GripVertical, MoreHorizontal } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { Hinted } from '../ui/Hinted.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { Breakable } from '../words/Breakable.tsx'
import { useWords } from '../words/useWords.ts'
import { CardFace } from './CardFace.tsx'
import styles from './CardList.module.css'
import type { CardMove, Target } from './useCardMoves.ts'

type Props = {
  card: Card
  move: CardMove
  /** How people read a group inside a sentence. */
  nameOf: (key: string) => string
  onMove: (to: Target) => void
  isPicked: boolean
  onPick?: (() => void) | undefined
  /** What one most likely wants to say about it, where it does not go anywhere. */
  first?: { title: string; spoken: string; onPress: () => void } | undefined
  /** Everything else that can be done with it; absent where nothing can. */
  more?: (() => readonly MenuEntry[]) | undefined
}

/** A card as a row: what it says, what it stands for, where it can go, and what else can be done with it. */
export function ListCard({ card, move, nameOf, onMove, isPicked, onPick, first, more }: Props) {
  const t = useWords()
  const targets = move && 'targets' in move ? move.targets : []
  const moves = targets.length > 0
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id: card.id,
    disabled: !moves,
    attributes: { roleDescription: t('list.drag.role') },
  })
  const isLight = move !== undefined && 'refused' in move
  const label = (
    <span className={styles.label} dir="auto" translate="yes">
      <Breakable text={card.label} />
    </span>
  )
  return (
    <li
      ref={setNodeRef}
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
        {onPick ? (
          <label className={styles.pick}>
            <input type="checkbox" checked={isPicked} onChange={onPick} />
            {label}
          </label>
        ) : (
          label
        )}
        <div className={styles.actions} data-actions>
          {moves ? (
            <MoveButton card={card} targets={targets} nameOf={nameOf} onMove={onMove} />
          ) : (
            first && (
              <Button variant="soft" aria-label={first.spoken} onPress={first.onPress}>
                {first.title}
              </Button>
            )
          )}
          {move && 'refused' in move && (
            <span className={styles.reason}>{t(REASONS[move.refused] ?? 'list.reason.notNow')}</span>
          )}
          {card.parked && <span className={styles.reason}>{t('list.parked')}</span>}
          {more && (
            <Menu
              label={t('list.more.of', { card: card.label })}
              entries={more}
              trigger={
                <IconButton label={t('list.more.of', { card: card.label })}>
                  <MoreHorizontal aria-hidden />
                </IconButton>
              }
            />
          )}
        </div>
      </div>
      <CardFace card={card} />
    </li>
  )
}

type MoveProps = Pick<Props, 'card' | 'nameOf' | 'onMove'> & { targets: readonly Target[] }

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
      entries={targets.map((target) => ({
        id: target.key,
        label: t('list.to', { zone: nameOf(target.key) }),
        onAction: () => onMove(target),
      }))}
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
