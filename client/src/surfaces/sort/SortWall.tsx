import { type Card, unreadCards } from '@kring/shared/meeting'
import { detailsIn, tableOf } from '@kring/shared/methods/table'
import { missing, waiting } from '../../cards/asked.ts'
import { CardSaid } from '../../cards/CardSaid.tsx'
import styles from '../../cards/Cards.module.css'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { Compared } from '../compare/Compared.tsx'
import { Balance } from './Balance.tsx'
import { ClusterCount } from './ClusterCount.tsx'
import { Queue } from './Queue.tsx'

type Props = {
  /** The card the group talks about, where it says why in words. */
  discussed: Card | undefined
}

/**
 * What the wall shows while a group sorts, besides the board: the card it talks about with what was said of it, or what
 * is asked of the cards, and how many are left.
 */
export function SortWall({ discussed }: Props) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const isCompared = tableOf(method).compares?.from(activity.settings) !== undefined
  const left = waiting(method, activity)
  // Where nothing is asked of each card, that all were gone through says nothing.
  const asks = tableOf(method)
    .details?.(activity.settings)
    .some(({ fixed, welcome }) => !fixed && !welcome)
  const unread = unreadCards(activity).length
  const [first] = left
  const card = discussed ?? first
  const lacks = card && missing(method, activity, card)[0]
  return (
    <div className={styles.wall}>
      {left.length > 0 && (
        <p className={styles.left} role="status">
          {!discussed && lacks && <strong>{text(lacks.title)}</strong>}
          <span>{t('sorting.queue.left', { count: left.length })}</span>
        </p>
      )}
      {discussed && (
        <p className={styles.left} aria-live="polite">
          <strong dir="auto" translate="yes">
            <Breakable text={discussed.label} />
          </strong>
          <CardSaid card={discussed} />
          {lacks && <em>{text(lacks.help ?? lacks.title)}</em>}
        </p>
      )}
      {asks && left.length === 0 && unread === 0 && <p className={styles.left}>{t('sorting.queue.done')}</p>}
      {unread > 0 && (
        <p className={styles.left} role="status">
          <strong>{t('sorting.unread.title')}</strong>
          <span>{t('sorting.queue.left', { count: unread })}</span>
        </p>
      )}
      <Compared size="wall" isTotal />
      <ClusterCount size="wall" />
      <Balance size={isCompared ? 'brief' : 'wall'} />
    </div>
  )
}

/**
 * @returns whether hands at the wall can go through the cards: where nothing is asked that needs typing, and not as long
 * as all that is left is to be read first
 */
export function useAnswersAtWall(): boolean {
  const activity = useActivity()
  const method = useMethod()
  const details = detailsIn(method, activity.settings).filter(({ fixed }) => !fixed)
  const isAllUnread = unreadCards(activity).length > 0 && waiting(method, activity).length === 0
  return !isAllUnread && details.length > 0 && details.every((detail) => detail.type !== 'text')
}

/** What hands at the wall can do without typing: go through the cards. */
export function SortWallControls() {
  return useAnswersAtWall() ? <Queue size="board" /> : null
}
