import { DndContext, DragOverlay } from '@dnd-kit/core'
import { mayDo } from '@kring/shared/affordances'
import type { Card, CardId, MemberId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useMemo, useState } from 'react'
import { missing } from '../cards/asked.ts'
import { useCardActions } from '../cards/cardActions.ts'
import { groupsOf } from '../cards/groups.ts'
import { useActivity, useMe, useMeeting, useMethod } from '../meeting/session.ts'
import { useOutdated } from '../ui/useOutdated.ts'
import { Breakable } from '../words/Breakable.tsx'
import { useText, useWords } from '../words/useWords.ts'
import { CardDialog } from './CardDialog.tsx'
import styles from './CardList.module.css'
import { Drawings } from './Drawings.tsx'
import { ListCard } from './ListCard.tsx'
import { NewNote } from './NewNote.tsx'
import { type Asked, useCardMenu } from './useCardMenu.ts'
import { useCardMoves } from './useCardMoves.ts'
import { useListDrag } from './useListDrag.ts'
import { ZoneSection } from './ZoneSection.tsx'

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
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const [asked, setAsked] = useState<{ card: CardId; what: Asked } | null>(null)
  const [news, setNews] = useState('')
  const groups = useMemo(() => groupsOf(method, activity), [method, activity])

  const titleOf = (key: string) => {
    const frame = groups.find((group) => group.key === key)?.frame
    return frame === undefined
      ? text(tableOf(method).zoneTitle(activity.settings, key))
      : frame || t('list.noFrameName')
  }
  // Inside a sentence: "Naar ring 3". What somebody wrote on a frame stays as it is.
  const nameOf = (key: string) =>
    groups.some((group) => group.key === key && group.frame !== undefined)
      ? titleOf(key)
      : titleOf(key).toLowerCase()

  const moves = useCardMoves(actAs, (card, { key }) => {
    setNews(t('list.moved', { card: card.label, zone: nameOf(key) }))
  })
  const drag = useListDrag(
    moves,
    groups.map(({ key }) => key),
    nameOf,
    (card) => groups.find(({ cards }) => cards.some(({ id }) => id === card))?.key ?? '',
    setNews,
  )
  const menuOf = useCardMenu((card, what) => setAsked({ card, what }))
  const mayTell = mayDo(meeting, 'cards.detail', me.id) === undefined
  const mayWrite = mayDo(meeting, 'card.write', me.id) === undefined
  const actionsOf = useCardActions()
  const firstOf = (card: Card) => {
    const offer = (title: string, spoken: string, what: Asked) => ({
      title,
      spoken,
      onPress: () => setAsked({ card: card.id, what }),
    })
    const [lacks] = mayTell && !card.parked ? missing(method, activity, card) : []
    if (lacks) {
      const title = text(lacks.title)
      return offer(title, t('list.more.said', { card: card.label, title }), 'details')
    }
    return mayWrite && card.pile.length === 0 && actionsOf([card]).mayRewrite
      ? offer(t('list.more.edit'), t('list.more.editSpoken', { card: card.label }), 'edit')
      : undefined
  }

  const held = drag.held === null ? undefined : activity.cards[drag.held]
  const open = asked && activity.cards[asked.card]
  useOutdated(asked !== null && open?.within !== null, () => setAsked(null))
  const isEmpty = groups.every(({ cards, heap = 0 }) => cards.length === 0 && heap === 0)
  return (
    <DndContext {...drag.context}>
      <div className={styles.list}>
        <div className={styles.top}>
          <h2 className="sr-only">{t('list.title')}</h2>
          <NewNote />
        </div>
        <p className="sr-only" role="status">
          {news}
        </p>
        {isEmpty && <p className={styles.nothing}>{t('list.nothing')}</p>}
        {!(isEmpty && groups.every(({ frame }) => frame === undefined)) &&
          groups.map((group) => (
            <ZoneSection
              key={group.key}
              group={group}
              title={titleOf(group.key)}
              isTarget={drag.targets.has(group.key)}
            >
              {group.cards.map((card) => (
                <ListCard
                  key={card.id}
                  card={card}
                  move={moves.of(card)}
                  nameOf={nameOf}
                  onMove={(to) => moves.make(card, to)}
                  isPicked={picked?.has(card.id) ?? false}
                  onPick={onPick && (() => onPick(card.id))}
                  first={firstOf(card)}
                  more={menuOf(card)}
                />
              ))}
            </ZoneSection>
          ))}
        <Drawings />
      </div>
      <DragOverlay dropAnimation={null}>
        {held && (
          <div className={styles.lifted} dir="auto" translate="yes">
            <Breakable text={held.label} />
          </div>
        )}
      </DragOverlay>
      {open && (
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
