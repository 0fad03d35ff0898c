import { tableOf } from '@kring/shared/methods/table'
import { missing, waiting } from '../../cards/asked.ts'
import styles from '../../cards/Cards.module.css'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { Balance } from './Balance.tsx'
import { ClusterCount } from './ClusterCount.tsx'
import { Queue } from './Queue.tsx'

/** What the wall shows while a group sorts, besides the board: what is asked of the cards, and how many are left. */
export function SortWall() {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const left = waiting(method, activity)
  const [first] = left
  const lacks = first && missing(method, activity, first)
  return (
    <div className={styles.wall}>
      {lacks?.[0] && (
        <p className={styles.left} role="status">
          <strong>{text(lacks[0].title)}</strong>
          <span>{t('sorting.queue.left', { count: left.length })}</span>
        </p>
      )}
      {tableOf(method).details && left.length === 0 && (
        <p className={styles.left}>{t('sorting.queue.done')}</p>
      )}
      <ClusterCount size="wall" />
      <Balance size="wall" />
    </div>
  )
}

/** @returns whether hands at the wall can go through the cards: where nothing is asked that needs typing. */
export function useAnswersAtWall(): boolean {
  const { settings } = useActivity()
  const details = tableOf(useMethod()).details?.(settings) ?? []
  return details.length > 0 && details.every((detail) => detail.type !== 'text')
}

/** What hands at the wall can do without typing: go through the cards. */
export function SortWallControls() {
  return useAnswersAtWall() ? <Queue size="board" /> : null
}
