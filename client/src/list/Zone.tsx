import { useDroppable } from '@dnd-kit/core'
import type { ZoneId } from '@kring/shared/meeting'
import { type ReactNode, useId } from 'react'
import { useActivity, useMethod } from '../meeting/session.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './CardList.module.css'
import { depthOf } from './zones.ts'

type Props = { zone: ZoneId; title: string; isTarget: boolean; isEmpty: boolean; children: ReactNode }

/** One zone of the ground as a group in the list; it takes a card only while a card may go there. */
export function Zone({ zone, title, isTarget, isEmpty, children }: Props) {
  const t = useWords()
  const id = useId()
  const activity = useActivity()
  const method = useMethod()
  const { setNodeRef, isOver } = useDroppable({ id: zone, disabled: !isTarget })
  const depth = depthOf(method.ground(activity.settings), zone)
  return (
    <section
      ref={setNodeRef}
      className={styles.zone}
      data-target={isTarget}
      data-over={isTarget && isOver}
      aria-labelledby={id}
    >
      <h3 id={id} className={styles.title}>
        <span className={styles.mark} style={{ '--depth': depth }} aria-hidden />
        {title}
        {isEmpty && !isTarget && <span className={styles.empty}>{t('list.empty')}</span>}
        {isTarget && <span className={styles.here}>{t('list.dropHere')}</span>}
      </h3>
      {!isEmpty && <ul className={styles.cards}>{children}</ul>}
    </section>
  )
}
