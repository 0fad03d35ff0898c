import { mayDo } from '@kring/shared/affordances'
import { unreadCards } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useState } from 'react'
import { missing, workedOn } from '../../cards/asked.ts'
import styles from '../../cards/Cards.module.css'
import { useActivity, useMe, useMeeting, useMethod } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { Queue } from './Queue.tsx'

/** Card after card as one line that opens: on a phone the cards themselves stand first. */
export function FoldedQueue() {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  if (mayDo(meeting, 'cards.detail', me.id) !== undefined || !tableOf(method).details) return null
  const table = workedOn(method, activity)
  if (table.length === 0) return null
  const left = table.filter((card) => missing(method, activity, card).length > 0).length
  if (left === 0 && unreadCards(activity).length > 0) return null
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
