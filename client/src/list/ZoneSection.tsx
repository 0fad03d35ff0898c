import { useDroppable } from '@dnd-kit/core'
import { type ReactNode, useId } from 'react'
import type { Group } from '../cards/groups.ts'
import { useWords } from '../words/useWords.ts'
import styles from './CardList.module.css'
import { useZoneMark } from './useZoneMark.ts'

type Props = { group: Group; title: string; isTarget: boolean; children: ReactNode }

/** One zone or frame as a group in the list; it takes a card only while a card may go there. */
export function ZoneSection({ group, title, isTarget, children }: Props) {
  const t = useWords()
  const id = useId()
  const { setNodeRef, isOver } = useDroppable({ id: group.key, disabled: !isTarget })
  const mark = useZoneMark(group.zone)
  const count = group.heap ?? group.cards.length
  const head = (
    <h3 id={id} className={styles.title}>
      {mark && <span className={styles.mark} data-round={mark.round} style={{ background: mark.fill }} />}
      <span>{title}</span>
      {count > 0 ? (
        <span className={styles.count}>
          <span className="sr-only">{t('list.count', { count })}</span>
          <span aria-hidden>{count}</span>
        </span>
      ) : (
        !isTarget && <span className={styles.empty}>{t('list.empty')}</span>
      )}
      {isTarget && <span className={styles.here}>{t('list.dropHere')}</span>}
    </h3>
  )
  const cards = (
    <>
      {group.heap !== undefined && group.heap > 0 && (
        <p
          className={styles.heap}
        >{`${t('list.heap', { count: group.heap })} ${group.cards.length > 0 ? t('list.heapNow') : ''}`}</p>
      )}
      {group.cards.length > 0 && <ul className={styles.cards}>{children}</ul>}
    </>
  )
  return (
    <section
      ref={setNodeRef}
      className={styles.zone}
      data-target={isTarget}
      data-over={isTarget && isOver}
      aria-labelledby={id}
    >
      {group.isOpen || count === 0 ? (
        <>
          {head}
          {cards}
        </>
      ) : (
        <details className={styles.folded}>
          <summary>{head}</summary>
          {cards}
        </details>
      )}
    </section>
  )
}
