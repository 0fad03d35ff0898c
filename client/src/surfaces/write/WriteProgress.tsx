import { stillWriting } from '@kring/shared/affordances'
import { outOf } from '@kring/shared/capabilities/people/members'
import { activeMembers } from '@kring/shared/meeting'
import { useActivity, useMe, useMeeting } from '../../meeting/session.ts'
import { numberInWords } from '../../words/numberInWords.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './WriteProgress.module.css'

/** How many are ready, never who: a row of pens that are laid down one by one. */
export function WriteProgress({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  // Who leads knows who is ready, and counts those who are here.
  const isKnown = useMe().role === 'facilitator'
  const here = activeMembers(meeting).length
  const all = isKnown ? here : outOf(meeting)
  const ready = isKnown ? here - stillWriting(meeting, activity) : activity.readyCount
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
