import { useMeeting } from '../../meeting/session.ts'
import { StatePage } from '../../ui/StatePage.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './SchoolLeader.module.css'
import { useSchoolLeaders } from './useSchoolLeaders.ts'

/** That a school leader is here, on every device and on the wall, as long as they are (METHODS §14.20). */
export function SchoolLeaderHere({ size }: { size: 'wall' | 'device' }) {
  const t = useWords()
  const names = useSchoolLeaders().map(({ name }) => name)
  const list = new Intl.ListFormat(useMeeting().language).format(names)
  return (
    <p role="status" className={styles.here} data-size={size}>
      {t('entry.schoolLeader.here', { names: list })}
    </p>
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
