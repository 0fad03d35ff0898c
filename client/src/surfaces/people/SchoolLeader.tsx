import { useMeeting } from '../../meeting/session.ts'
import { StatePage } from '../../ui/StatePage.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './SchoolLeader.module.css'
import { useObservers, useSchoolLeaders, useVisitors } from './useSchoolLeaders.ts'

/**
 * That a school leader is here, or somebody looks on or waits at the door to do so, on every device and on the wall, as long
 * as they are (METHODS §2, M11, §14.20).
 */
export function OthersHere({ size }: { size: 'wall' | 'device' }) {
  const t = useWords()
  const { language } = useMeeting()
  const listOf = (all: readonly { name: string }[]) =>
    new Intl.ListFormat(language).format(all.map(({ name }) => name))
  const [leaders, observers, visitors] = [useSchoolLeaders(), useObservers(), useVisitors()]
  return (
    <div role="status" className={styles.all}>
      {leaders.length > 0 && (
        <p className={styles.here} data-size={size}>
          {t('entry.schoolLeader.here', { names: listOf(leaders) })}
        </p>
      )}
      {observers.length > 0 && (
        <p className={styles.here} data-size={size}>
          {t('entry.looksOn', { names: listOf(observers), count: observers.length })}
        </p>
      )}
      {visitors.length > 0 && (
        <p className={styles.here} data-size={size}>
          {t('entry.door.waits', { names: listOf(visitors), count: visitors.length })}
        </p>
      )}
    </div>
  )
}

/** What a school leader sees of what is withheld from them: that it is so, and why. */
export function ClosedToLeader({ isHarvest }: { isHarvest: boolean }) {
  const t = useWords()
  return isHarvest ? (
    <StatePage title={t('entry.schoolLeader.harvest')} lead={t('entry.schoolLeader.harvestLead')} />
  ) : (
    <StatePage title={t('entry.schoolLeader.closed')} lead={t('entry.schoolLeader.closedLead')} />
  )
}
