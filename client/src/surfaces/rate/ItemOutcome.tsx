import { rateUseOf } from '@kring/shared/capabilities/rate/asked'
import { foundedIn, type RatingId } from '@kring/shared/capabilities/rate/rating'
import { scaleOf } from '@kring/shared/capabilities/rate/scales'
import { spreadOf, widestFirst } from '@kring/shared/capabilities/rate/spread'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { CardCounts } from './CardCounts.tsx'
import styles from './ItemOutcome.module.css'
import { LevelMark, levelsIn } from './levelMarks.tsx'
import { useRatedItems } from './useRatedItems.ts'
import { useRating } from './useRating.ts'
import { useSpreadSaid } from './useSpreadSaid.ts'

type Props = {
  /** As many as are shown; all when absent. */
  most?: number
  size?: 'normal' | 'wall'
  /** Which rating it is about; that of the phase when absent. */
  of?: RatingId
}

/**
 * How people answered about items, where they differ most first: how often each answer, and by what they see it. Where
 * examples are asked for it also says how many answers stand on one, and after that the average.
 */
export function ItemOutcome({ most, size = 'normal', of }: Props) {
  const t = useWords()
  const text = useText()
  const spreadSaid = useSpreadSaid()
  const activity = useActivity()
  const now = useRating()
  const rating = of === undefined ? now : activity.ratings[of]
  const items = useRatedItems(rating).flatMap((group) => group.items)
  if (!rating?.outcome) return null
  const { outcome, scale } = rating
  const levels = levelsIn(scale)
  const { isPicked } = scaleOf(scale)
  const asksExamples = rateUseOf(activity, rating.id)?.examples === true
  const shown = widestFirst(rating, items).slice(0, most)
  return (
    <ul className={styles.items} data-size={size}>
      {shown.map(({ id, title }) => {
        const about = outcome[id] ?? { counts: {}, examples: [] }
        const { counts, examples, untold = 0 } = about
        const spread = asksExamples ? spreadOf(scaleOf(scale), counts) : undefined
        return (
          <li key={id}>
            <strong dir="auto" translate="yes">
              <Breakable text={title} />
            </strong>
            {isPicked ? (
              // What nobody picked was seen by all who picked something else.
              <CardCounts rating={rating} card={id} />
            ) : Object.keys(counts).length > 0 ? (
              <dl className={styles.spread} data-count={levels.length}>
                {levels.map((level) => (
                  <div key={level.id} data-some={(counts[level.id] ?? 0) > 0}>
                    <dt>
                      <LevelMark scale={scale} level={level.id} />
                      <span>{text(level.title)}</span>
                    </dt>
                    <dd>{counts[level.id] ?? 0}</dd>
                  </div>
                ))}
              </dl>
            ) : (
              <p className={styles.soft}>{t('sorting.outcome.talk')}</p>
            )}
            {size === 'normal' && examples.length > 0 && (
              <ul className={styles.examples}>
                {[...new Set(examples)].map((example) => (
                  <li key={example} dir="auto" translate="yes">
                    <Breakable text={example} />
                  </li>
                ))}
              </ul>
            )}
            {size === 'normal' && untold > 0 && (
              <p className={styles.soft}>{t('sorting.outcome.untold', { count: untold })}</p>
            )}
            {size === 'normal' && spread && (
              <p className={styles.soft}>{spreadSaid(spread, foundedIn(about))}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
