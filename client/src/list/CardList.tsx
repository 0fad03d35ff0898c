import { DndContext, DragOverlay } from '@dnd-kit/core'
import { mayDo } from '@kring/shared/affordances'
import type { Card, CardId, MemberId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useEffect, useMemo, useRef, useState } from 'react'
import { missing } from '../cards/asked.ts'
import { useCardActions } from '../cards/cardActions.ts'
import { type Group, groupsOf } from '../cards/groups.ts'
import { useActivity, useMe, useMeeting, useMethod } from '../meeting/session.ts'
import { useNewest } from '../state/useNewest.ts'
import { useOutdated } from '../ui/useOutdated.ts'
import { Breakable } from '../words/Breakable.tsx'
import { useText, useWords } from '../words/useWords.ts'
import { CardDialog } from './CardDialog.tsx'
import styles from './CardList.module.css'
import { Drawings } from './Drawings.tsx'
import { ListCard, type RowDeeds } from './ListCard.tsx'
import { ListFind } from './ListFind.tsx'
import { ListUndo } from './ListUndo.tsx'
import { NewNote } from './NewNote.tsx'
import { oneStop } from './oneStop.ts'
import { useInSight } from './sight.ts'
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

  const { titleOf, nameOf } = useGroupNames(groups)

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
  const menu = useCardMenu((card, what) => setAsked({ card, what }))
  const mayTell = mayDo(meeting, 'cards.detail', me.id) === undefined
  const mayWrite = mayDo(meeting, 'card.write', me.id) === undefined
  const actionsOf = useCardActions()
  const firstOf = (card: Card) => {
    const offer = (title: string, spoken: string, what: Asked) => ({ title, spoken, what })
    const [lacks] = mayTell && !card.parked ? missing(method, activity, card) : []
    if (lacks) {
      const title = text(lacks.title)
      return offer(title, t('list.more.said', { card: card.label, title }), 'details')
    }
    return mayWrite && card.pile.length === 0 && actionsOf([card]).mayRewrite
      ? offer(t('list.more.edit'), t('list.more.editSpoken', { card: card.label }), 'edit')
      : undefined
  }

  const newest = useNewest({ moves, menu, onPick, cards: activity.cards })
  const deeds = useMemo((): RowDeeds => {
    const cardOf = (id: CardId) => newest.current.cards[id]
    return {
      move: (id, to) => {
        const card = cardOf(id)
        if (card) newest.current.moves.make(card, to)
      },
      pick: (id) => newest.current.onPick?.(id),
      ask: (card, what) => setAsked({ card, what }),
      entries: (id) => {
        const card = cardOf(id)
        return card ? newest.current.menu.entriesOf(card) : []
      },
    }
  }, [newest])
  const { isNear, heightOf, watch } = useInSight(groups.reduce((sum, { cards }) => sum + cards.length, 0))
  /** What a row needs to be whole; of one that is not nothing is asked. */
  const whole = (card: Card) => ({
    move: moves.of(card),
    first: firstOf(card),
    hasMenu: menu.hasMenu(card),
    isNear: true,
    height: undefined,
  })

  const list = useRef<HTMLDivElement>(null)
  useEffect(() => (list.current ? oneStop(list.current) : undefined), [])
  const held = drag.held === null ? undefined : activity.cards[drag.held]
  const open = asked && activity.cards[asked.card]
  useOutdated(asked !== null && open?.within !== null, () => setAsked(null))
  const count = groups.reduce((sum, { cards }) => sum + cards.length, 0)
  const isEmpty = groups.every(({ cards, heap = 0 }) => cards.length === 0 && heap === 0)
  return (
    <DndContext {...drag.context}>
      <div ref={list} className={styles.list}>
        <div className={styles.top}>
          <h2 className="sr-only">{t('list.title')}</h2>
          <p className="sr-only">{t('list.keys')}</p>
          <NewNote />
          <ListUndo />
          <ListFind count={count} />
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
                  activity={activity}
                  nameOf={nameOf}
                  isPicked={picked?.has(card.id) ?? false}
                  picks={onPick !== undefined}
                  deeds={deeds}
                  watch={watch}
                  {...(isNear(card.id) || card.id === drag.held
                    ? whole(card)
                    : { ...BARE, height: heightOf(card.id) })}
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

/** Of a row that is not in sight. */
const BARE = { move: undefined, first: undefined, hasMenu: false, isNear: false } as const

/** How groups are called, on their own and inside a sentence; the same functions as long as all are called the same. */
function useGroupNames(groups: readonly Group[]) {
  const t = useWords()
  const text = useText()
  const method = useMethod()
  const { settings } = useActivity()
  const frames = JSON.stringify(
    groups.flatMap(({ key, frame }) => (frame === undefined ? [] : [[key, frame]])),
  )
  return useMemo(() => {
    const written = new Map<string, string>(JSON.parse(frames))
    const titleOf = (key: string) => {
      const frame = written.get(key)
      return frame === undefined
        ? text(tableOf(method).zoneTitle(settings, key))
        : frame || t('list.noFrameName')
    }
    // Inside a sentence: "Naar ring 3". What somebody wrote on a frame stays as it is.
    const nameOf = (key: string) => (written.has(key) ? titleOf(key) : titleOf(key).toLowerCase())
    return { titleOf, nameOf }
  }, [frames, method, settings, text, t])
}
