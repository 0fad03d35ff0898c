import { activeMembers, CONSENT, type Poll } from '@kring/shared/meeting'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { numberInWords } from '../../words/numberInWords.ts'
import { useWords } from '../../words/useWords.ts'
import { CardOutcome } from './CardOutcome.tsx'
import { MARKS } from './CoreBallot.tsx'
import styles from './Tally.module.css'

/** How the weighing stands: who is still choosing, later the counts, and in a small group an invitation to talk. */
export function Tally({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const meeting = useMeeting()
  const { poll, chosen } = useActivity()
  if (!poll) return null
  if (poll.open) {
    const all = activeMembers(meeting).length
    const left = Math.max(0, all - poll.cast)
    return (
      <div className={styles.tally} data-size={size}>
        <p className={styles.lead}>
          {left === 0
            ? t('surfaces.weigh.castAll')
            : poll.cast === 0
              ? t('surfaces.weigh.castNone')
              : t('surfaces.weigh.cast', { cast: poll.cast, all })}
        </p>
        {left > 0 && poll.cast > 0 && (
          <p className={styles.soft}>
            {left === 1
              ? t('surfaces.weigh.stillOne')
              : t('surfaces.weigh.still', { number: numberInWords(t, left) })}
          </p>
        )}
      </div>
    )
  }
  const { tally, perCard } = poll
  // What the group chose says more than how it came to it.
  if (poll.kind !== 'core' && chosen !== null && (!perCard || size === 'wall')) return null
  if (perCard) {
    return (
      <div className={styles.tally} data-size={size}>
        <p className={styles.lead}>{t('surfaces.weigh.outcome')}</p>
        {size === 'normal' && <CardOutcome />}
        {poll.kind === 'each' && hasConcern(perCard) && (
          <p className={styles.soft}>{t('surfaces.weigh.concernTalk')}</p>
        )}
      </div>
    )
  }
  if (!tally) {
    return (
      <div className={styles.tally} data-size={size}>
        <p className={styles.lead}>{t('surfaces.weigh.talk')}</p>
        <p className={styles.soft}>
          {poll.kind === 'pick' ? t('sorting.outcome.fewPicks') : t('surfaces.weigh.talkWhy')}
        </p>
      </div>
    )
  }
  const most = Math.max(1, ...Object.values(tally))
  return (
    <div className={styles.tally} data-size={size}>
      <p className={styles.lead}>{t('surfaces.weigh.outcome')}</p>
      <dl className={styles.counts}>
        {CONSENT.map((choice) => (
          <div key={choice}>
            <dt>
              {MARKS[choice]}
              <span>{t(`surfaces.weigh.${choice}`)}</span>
            </dt>
            <dd>
              <i
                style={{ inlineSize: `${(tally[choice] / most) * 100}%` }}
                data-choice={choice}
                aria-hidden
              />
              <b>{tally[choice]}</b>
            </dd>
          </div>
        ))}
      </dl>
      {tally.concern + tally.notYet > 0 && <p className={styles.soft}>{t('surfaces.weigh.concernTalk')}</p>}
    </div>
  )
}

function hasConcern(perCard: NonNullable<Poll['perCard']>): boolean {
  return Object.values(perCard).some(({ concern, notYet }) => concern || notYet)
}
