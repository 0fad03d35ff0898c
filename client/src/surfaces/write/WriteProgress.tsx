import { outOf } from '@kring/shared/capabilities/people/members'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { numberInWords } from '../../words/numberInWords.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './WriteProgress.module.css'

/** How many are ready, never who: a row of pens that are laid down one by one. */
export function WriteProgress({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const { readyCount: ready } = useActivity()
  const all = outOf(useMeeting())
  const left = all === undefined ? undefined : Math.max(0, all - ready)
  return (
    <div className={styles.progress} data-size={size}>
      <div className={styles.dots} aria-hidden>
        {Array.from({ length: all ?? ready }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the dots stand for a count, not for people
          <i key={index} data-ready={index < ready} />
        ))}
      </div>
      <p className={styles.count} role="status">
        {ready === 0
          ? t('surfaces.write.readyNone')
          : left === 0
            ? t('surfaces.write.readyAll')
            : all === undefined
              ? t('surfaces.write.readySome', { count: ready })
              : t('surfaces.write.ready', { count: ready, all })}
      </p>
      {ready > 0 && left !== undefined && left > 0 && (
        <p className={styles.soft}>
          {left === 1
            ? t('surfaces.write.stillOne')
            : t('surfaces.write.still', { number: numberInWords(t, left) })}
        </p>
      )}
    </div>
  )
}
