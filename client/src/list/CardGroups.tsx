import { mayDo } from '@kring/shared/affordances'
import type { Card, CardId, MemberId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { missing } from '../cards/asked.ts'
import { useCardActions } from '../cards/cardActions.ts'
import { type Group, groupsOf } from '../cards/groups.ts'
import { useActivity, useActivityWith, useMe, useMeeting, useMethod } from '../meeting/session.ts'
import { useNewest } from '../state/useNewest.ts'
import { useText, useWords } from '../words/useWords.ts'
import styles from './CardList.module.css'
import { Drawings } from './Drawings.tsx'
import type { Gathered } from './gathered.ts'
import { ListCard, ListGap, type RowActions } from './ListCard.tsx'
import { ListFind } from './ListFind.tsx'
import { ListUndo } from './ListUndo.tsx'
import { NewNote } from './NewNote.tsx'
import { oneStop } from './oneStop.ts'
import { stretchesOf, useInSight } from './sight.ts'
import { type Asked, useCardMenu } from './useCardMenu.ts'
import { useCardMoves } from './useCardMoves.ts'
import { type ListNow, targetsIn } from './useListDrag.ts'
import { ZoneSection } from './ZoneSection.tsx'

type Props = {
  actAs: MemberId | undefined
  picked: ReadonlySet<CardId> | undefined
  onPick: ((card: CardId) => void) | undefined
  /** Told what a drag asks of the list. */
  now: RefObject<ListNow>
  /** The card in one's hand. */
  held: CardId | null
  /** From where it hears of the meeting: told which rows are there. */
  gathered: Gathered
  onNews: (said: string) => void
  onAsk: (card: CardId, what: Asked) => void
}

/** The zones and frames of the board under each other, with the rows that are in sight. */
export function CardGroups({ actAs, picked, onPick, now, held, gathered, onNews, onAsk }: Props) {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const groups = useMemo(() => groupsOf(method, activity), [method, activity])
  const { titleOf, nameOf } = useGroupNames(groups)
  const moves = useCardMoves(actAs, (card, { key }) => {
    onNews(t('list.moved', { card: card.label, zone: nameOf(key) }))
  })
  useLayoutEffect(() => {
    now.current = {
      moves,
      order: groups.map(({ key }) => key),
      nameOf,
      homeOf: (card) => groups.find(({ cards }) => cards.some(({ id }) => id === card))?.key ?? '',
      cards: activity.cards,
    }
  })
  const menu = useCardMenu(onAsk)
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
  const actions = useMemo((): RowActions => {
    const cardOf = (id: CardId) => newest.current.cards[id]
    return {
      move: (id, to) => {
        const card = cardOf(id)
        if (card) newest.current.moves.make(card, to)
      },
      pick: (id) => newest.current.onPick?.(id),
      ask: onAsk,
      entries: (id) => {
        const card = cardOf(id)
        return card ? newest.current.menu.entriesOf(card) : []
      },
    }
  }, [newest, onAsk])
  const order = useMemo(() => groups.flatMap(({ cards }) => cards.map(({ id }) => id)), [groups])
  const { isNear, heightOf, sight, near } = useInSight(order)
  const isThere = (card: CardId) => isNear(card) || card === held
  useLayoutEffect(() => {
    gathered.sees(sight && isThere)
  })
  // After what brings rows: its listener is to be heard later.
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: again when rows are brought otherwise
  useEffect(() => (list.current ? oneStop(list.current) : undefined), [sight])
  const targets = new Set(
    held === null
      ? []
      : targetsIn({ ...now.current, moves, cards: activity.cards }, held).map(({ key }) => key),
  )
  const isEmpty = groups.every(({ cards, heap = 0 }) => cards.length === 0 && heap === 0)
  return (
    <div ref={list} className={styles.list}>
      <div className={styles.top}>
        <h2 className="sr-only">{t('list.title')}</h2>
        <p className="sr-only">{t('list.keys')}</p>
        <NewNote />
        <ListUndo />
        <ListFind count={order.length} bring={sight?.bring} />
      </div>
      {isEmpty && <p className={styles.nothing}>{t('list.nothing')}</p>}
      {!(isEmpty && groups.every(({ frame }) => frame === undefined)) &&
        groups.map((group) => (
          <ZoneSection
            key={group.key}
            group={group}
            title={titleOf(group.key)}
            isTarget={targets.has(group.key)}
          >
            {stretchesOf(group.cards, isThere).map((stretch) =>
              'row' in stretch ? (
                <ListCard
                  key={stretch.row.id}
                  card={stretch.row}
                  activity={activity}
                  nameOf={nameOf}
                  isPicked={picked?.has(stretch.row.id) ?? false}
                  picks={onPick !== undefined}
                  actions={actions}
                  sight={sight}
                  move={moves.of(stretch.row)}
                  first={firstOf(stretch.row)}
                  hasMenu={menu.hasMenu(stretch.row)}
                />
              ) : (
                sight && (
                  <ListGap
                    key={`before ${stretch.before}`}
                    cards={stretch.gap}
                    height={stretch.gap.reduce((sum, { id }) => sum + heightOf(id), 0)}
                    sight={sight}
                    isNear={near}
                  />
                )
              ),
            )}
          </ZoneSection>
        ))}
      <Drawings />
    </div>
  )
}

/** How groups are called, on their own and inside a sentence; the same functions as long as all are called the same. */
function useGroupNames(groups: readonly Group[]) {
  const t = useWords()
  const text = useText()
  const method = useMethod()
  const { settings } = useActivityWith('settings')
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
