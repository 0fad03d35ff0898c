import { coreOf, isUndecided } from '@kring/shared/harvest/harvest'
import { Link } from 'wouter'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { Actions } from '../followUp/Actions.tsx'
import { useCoreHeading } from '../parts/useCoreHeading.ts'
import { Decisions } from '../rate/Decisions.tsx'
import { AgreedWording } from '../wording/LazyAgreed.tsx'
import styles from './HarvestBrief.module.css'

/** What the group takes along, in short, and the way to the whole harvest. */
export function HarvestBrief({
  withLink = true,
}: {
  /** Whether nothing else here opens it. */ withLink?: boolean
}) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const coreHeading = useCoreHeading()
  return (
    <div className={styles.brief}>
      <h2>{t('surfaces.harvest.thanks')}</h2>
      {activity.agreedOn && <AgreedWording />}
      {(coreOf(activity).length > 0 || isUndecided(activity)) && (
        <section>
          <h3>{coreHeading}</h3>
          <Decisions />
        </section>
      )}
      <Actions />
      {withLink && (
        <Link className={styles.open ?? ''} href={`/m/${meeting.id}/harvest`}>
          {t('surfaces.harvest.open')}
        </Link>
      )}
      <p className={styles.soft}>{t('surfaces.harvest.download')}</p>
    </div>
  )
}
