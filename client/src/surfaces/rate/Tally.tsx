import { outOf } from '@kring/shared/capabilities/people/members'
import { rateUseOf } from '@kring/shared/capabilities/rate/asked'
import { countOf, type Rating, WHOLE } from '@kring/shared/capabilities/rate/rating'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { numberInWords } from '../../words/numberInWords.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { CardOutcome } from './CardOutcome.tsx'
import { LevelMark, levelsIn } from './levelMarks.tsx'
import styles from './Tally.module.css'
import { useRating } from './useRating.ts'

/** How the rating stands: who is still choosing, later the counts, and in a small group an invitation to talk. */
export function Tally({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const { chosen } = activity
  const rating = useRating()
  if (!rating) return null
  if (rating.open) {
    const all = outOf(meeting)
    const left = all === undefined ? undefined : Math.max(0, all - rating.cast)
    return (
      <div className={styles.tally} data-size={size}>
        <p className={styles.lead}>
          {left === 0
            ? t('surfaces.rating.castAll')
            : rating.cast === 0
              ? t('surfaces.rating.castNone')
              : all === undefined
                ? t('surfaces.rating.castSome', { count: rating.cast })
                : t('surfaces.rating.cast', { count: rating.cast, all })}
        </p>
        {left !== 0 && rating.cast > 0 && (
          <p className={styles.soft}>
            {left === undefined
              ? t('surfaces.rating.stillSome')
              : left === 1
                ? t('surfaces.rating.stillOne')
                : t('surfaces.rating.still', { number: numberInWords(t, left) })}
          </p>
        )}
      </div>
    )
  }
  const { outcome, isWhole, scale } = rating
  const isAboutCards = rateUseOf(activity, rating.id)?.items === undefined
  // What the group chose says more than how it came to it.
  if (!isWhole && chosen !== null && (!outcome || size === 'wall')) return null
  if (outcome && !isWhole) {
    return (
      <div className={styles.tally} data-size={size}>
        <p className={styles.lead}>{t('surfaces.rating.outcome')}</p>
        {size === 'normal' && isAboutCards && <CardOutcome />}
        {scale === 'consent' && hasConcern(rating) && (
          <p className={styles.soft}>{t('surfaces.rating.concernTalk')}</p>
        )}
      </div>
    )
  }
  if (!outcome) {
    return (
      <div className={styles.tally} data-size={size}>
        <p className={styles.lead}>{t('surfaces.rating.talk')}</p>
        <p className={styles.soft}>
          {t(
            scale === 'pick'
              ? 'sorting.outcome.fewPicks'
              : isWhole || isAboutCards
                ? 'surfaces.rating.talkWhy'
                : 'surfaces.rating.talkItems',
          )}
        </p>
      </div>
    )
  }
  const levels = levelsIn(scale)
  const most = Math.max(1, ...levels.map(({ id }) => countOf(rating, WHOLE, id)))
  return (
    <div className={styles.tally} data-size={size}>
      <p className={styles.lead}>{t('surfaces.rating.outcome')}</p>
      <dl className={styles.counts}>
        {levels.map(({ id, title }) => (
          <div key={id}>
            <dt>
              <LevelMark scale={scale} level={id} />
              <span>{text(title)}</span>
            </dt>
            <dd>
              <i
                style={{ inlineSize: `${(countOf(rating, WHOLE, id) / most) * 100}%` }}
                data-choice={id}
                aria-hidden
              />
              <b>{countOf(rating, WHOLE, id)}</b>
            </dd>
          </div>
        ))}
      </dl>
      {hasConcern(rating) && <p className={styles.soft}>{t('surfaces.rating.concernTalk')}</p>}
    </div>
  )
}

function hasConcern({ outcome }: Rating): boolean {
  return Object.values(outcome ?? {}).some(({ counts }) => counts.concern || counts.notYet)
}
