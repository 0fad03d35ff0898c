import { unreadCards } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useState } from 'react'
import { missing, workedOn } from '../../cards/asked.ts'
import styles from '../../cards/Cards.module.css'
import { useMayDo } from '../../meeting/asking.ts'
import { useMethod, useOfActivity } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { Queue } from './Queue.tsx'

/** Card after card as one line that opens: on a phone the cards themselves stand first. */
export function FoldedQueue() {
  const t = useWords()
  const method = useMethod()
  const mayTell = useMayDo('cards.detail')
  const [isOpen, setOpen] = useState(false)
  const isAsked = mayTell && tableOf(method).details !== undefined
  /** Undefined where there is no card to go through. */
  const left = useOfActivity((activity) => {
    const table = isAsked ? workedOn(method, activity) : []
    const waiting = table.filter((card) => missing(method, activity, card).length > 0).length
    return table.length === 0 || (waiting === 0 && unreadCards(activity).length > 0) ? undefined : waiting
  })
  if (left === undefined) return null
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{t('sorting.wall.oneByOne')}</strong>
        <span>{left === 0 ? t('sorting.queue.done') : t('sorting.queue.left', { count: left })}</span>
      </summary>
      {isOpen && <Queue />}
    </details>
  )
}
