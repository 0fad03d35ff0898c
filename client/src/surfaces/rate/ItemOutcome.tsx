import { widestFirst } from '@kring/shared/capabilities/rate/spread'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './ItemOutcome.module.css'
import { LevelMark, levelsIn } from './levelMarks.tsx'
import { useRatedItems } from './useRatedItems.ts'
import { useRating } from './useRating.ts'

/** How people answered about items, where they differ most first: how often each answer, and by what they see it. */
export function ItemOutcome({ most, size = 'normal' }: { most?: number; size?: 'normal' | 'wall' }) {
  const t = useWords()
  const text = useText()
  const rating = useRating()
  const items = useRatedItems(rating).flatMap((group) => group.items)
  if (!rating?.outcome) return null
  const { outcome, scale } = rating
  const levels = levelsIn(scale)
  const shown = widestFirst(rating, items).slice(0, most)
  return (
    <ul className={styles.items} data-size={size}>
      {shown.map(({ id, title }) => {
        const { counts = {}, examples = [], untold = 0 } = outcome[id] ?? {}
        const isShown = Object.keys(counts).length > 0
        return (
          <li key={id}>
            <strong dir="auto" translate="yes">
              <Breakable text={title} />
            </strong>
            {isShown ? (
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
          </li>
        )
      })}
    </ul>
  )
}
