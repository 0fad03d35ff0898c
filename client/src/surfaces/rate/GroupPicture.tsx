import { rateUseOf } from '@kring/shared/capabilities/rate/asked'
import { type GroupOutcome, outcomeRows } from '@kring/shared/capabilities/rate/groups'
import type { RatingId } from '@kring/shared/capabilities/rate/rating'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './GroupPicture.module.css'
import { useSpreadSaid } from './useSpreadSaid.ts'
import { useTitle } from './useTitle.ts'

type Props = {
  /** The rating it is about. */
  of: RatingId
  size?: 'normal' | 'wall'
}

/**
 * What is rated, group by group, and for each level how often it was chosen, as high as that; before anybody answered the
 * places are empty. Nothing under four answers. Averages come after the spread, and only nearby.
 */
export function GroupPicture({ of, size = 'normal' }: Props) {
  const t = useWords()
  const spreadSaid = useSpreadSaid()
  const title = useTitle()
  const activity = useActivity()
  const outcomes = outcomeRows(activity, of)
  const asksExamples = rateUseOf(activity, of)?.examples === true
  if (!outcomes) return null
  const { isShown } = outcomes
  // The widest differences come first (METHODS M9).
  const widthOf = ({ spread }: GroupOutcome) => spread?.width ?? -1
  const groups = outcomes.groups.toSorted((one, other) => widthOf(other) - widthOf(one))
  const { levels } = outcomes.scale
  const most = Math.max(1, ...groups.flatMap(({ counts }) => levels.map(({ id }) => counts[id] ?? 0)))
  return (
    <div className={styles.picture} data-size={size} data-count={groups.length}>
      <div className={styles.levels} aria-hidden>
        {levels.map((level) => (
          <span key={level.id}>{title(level.title)}</span>
        ))}
      </div>
      <ol className={styles.groups} aria-label={t(asksExamples ? 'practice.pillars' : 'practice.asked')}>
        {groups.map(({ group, counts, spread, founded }) => {
          const many = spread && t('sorting.outcome.answers', { count: spread.n })
          return (
            <li key={group.id}>
              <div className={styles.name}>
                <strong dir="auto" translate="yes">
                  <Breakable text={title(group.title ?? '')} />
                </strong>
                {spread && size === 'wall' && (
                  <small>
                    <span>{asksExamples ? `${many}, ` : many}</span>
                    {asksExamples && <span>{t('practice.foundedShort', { count: founded })}</span>}
                  </small>
                )}
                {isShown && !spread && <small>{t('practice.tooFew')}</small>}
              </div>
              {(spread || !isShown) && (
                <dl className={styles.bars}>
                  {levels.map((level, index) => (
                    <div key={level.id}>
                      <dt className="sr-only">{title(level.title)}</dt>
                      <dd>
                        {spread && <b>{counts[level.id] ?? 0}</b>}
                        <i
                          aria-hidden
                          data-level={index + 1}
                          style={{ '--share': (counts[level.id] ?? 0) / most }}
                        />
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
              {spread && size === 'normal' && (
                <small>{spreadSaid(spread, asksExamples ? founded : undefined)}</small>
              )}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
