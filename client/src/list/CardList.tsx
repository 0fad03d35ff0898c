import '@kring/shared/capabilities/draw/on-board'
import { DndContext, DragOverlay } from '@dnd-kit/core'
import type { CardId, MemberId } from '@kring/shared/meeting'
import { useCallback, useMemo, useRef, useState } from 'react'
import { CurrentSession, useOfActivity, useSession } from '../meeting/session.ts'
import { useOutdated } from '../ui/useOutdated.ts'
import { Breakable } from '../words/Breakable.tsx'
import { CardDialog } from './CardDialog.tsx'
import { CardGroups } from './CardGroups.tsx'
import styles from './CardList.module.css'
import { Gathered } from './gathered.ts'
import type { Asked } from './useCardMenu.ts'
import { type ListNow, useListDrag } from './useListDrag.ts'

type Props = {
  /** The person this device moves cards for, when it is not its own member. */
  actAs?: MemberId | undefined
  /** Cards that were picked; with `onPick` a tap picks and lets go. */
  picked?: ReadonlySet<CardId>
  onPick?: ((card: CardId) => void) | undefined
}

/**
 * The board as a list: the same cards, the same actions, by button, by dragging and by keyboard.
 * It is the phone's main view and the screen reader's.
 */
export function CardList({ actAs, picked, onPick }: Props) {
  const [asked, setAsked] = useState<{ card: CardId; what: Asked } | null>(null)
  const [news, setNews] = useState('')
  const now = useRef<ListNow>(NOTHING)
  const drag = useListDrag(now, setNews)
  const session = useSession()
  const gathered = useMemo(() => new Gathered(session.shown), [session])
  const inside = useMemo(() => ({ ...session, shown: gathered }), [session, gathered])
  const ask = useCallback((card: CardId, what: Asked) => setAsked({ card, what }), [])
  const held = useOfActivity(({ cards }) => (drag.held === null ? undefined : cards[drag.held]))
  const open = useOfActivity(({ cards }) => (asked ? cards[asked.card] : undefined))
  useOutdated(asked !== null && open?.within !== null, () => setAsked(null))
  return (
    <DndContext {...drag.context}>
      <p className="sr-only" role="status">
        {news}
      </p>
      <CurrentSession value={inside}>
        <CardGroups
          now={now}
          held={drag.held}
          onNews={setNews}
          onAsk={ask}
          {...{ gathered, actAs, picked, onPick }}
        />
      </CurrentSession>
      <DragOverlay dropAnimation={null}>
        {held && (
          <div className={styles.lifted} dir="auto" translate="yes">
            <Breakable text={held.label} />
          </div>
        )}
      </DragOverlay>
      {open && asked && (
        <CardDialog
          key={`${asked.what} ${asked.card}`}
          card={open}
          what={asked.what}
          onClose={() => setAsked(null)}
        />
      )}
    </DndContext>
  )
}

/** Of a list that is not drawn yet. */
const NOTHING: ListNow = {
  moves: { of: () => undefined, make: () => undefined },
  order: [],
  nameOf: () => '',
  homeOf: () => '',
  cards: {},
}
