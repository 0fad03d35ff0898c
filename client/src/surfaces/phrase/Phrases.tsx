import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { useFitting } from '../parts/useFitting.ts'
import { GroupPicture } from '../rate/GroupPicture.tsx'
import { LevelMark } from '../rate/levelMarks.tsx'
import styles from './Phrase.module.css'
import { usePhrases } from './usePhrases.ts'

/** So many of what people chose stand under each heading until the group says one. */
const SHOWN = 4

type Props = {
  /** How large the outcome is that takes their place where nobody chose and nothing was said; undefined where it has no room. */
  otherwise?: 'normal' | 'wall'
}

/** Strength and challenge side by side on the wall: what people chose, and then what the group says. */
export function Phrases({ otherwise }: Props) {
  const t = useWords()
  const text = useText()
  const { ratings } = useActivity()
  const phrases = usePhrases()
  const content = JSON.stringify(phrases?.levels.map(({ phrase, choices }) => [phrase, choices]))
  const { ref, scale } = useFitting(content, 0)
  if (!phrases) return null
  const instead = phrases.use.otherwise
  const isBare = phrases.levels.every(
    ({ phrase, choices }) => !phrase && choices.every(({ count }) => !count),
  )
  if (otherwise && isBare && instead !== undefined && ratings[instead]?.outcome)
    return <GroupPicture of={instead} size={otherwise} />
  return (
    <section ref={ref} className={styles.wall} style={{ '--fit': scale }}>
      {phrases.levels.map(({ level, asks, phrase, choices }) => {
        const chosen = choices.filter(({ count }) => count > 0).slice(0, SHOWN)
        return (
          <article key={level.id} data-level={level.id}>
            <h2>
              <LevelMark scale={phrases.scale} level={level.id} />
              <span>{text(level.title)}</span>
            </h2>
            {phrase ? (
              <>
                <em dir="auto" translate="yes">
                  {phrase.title}
                </em>
                <p className={styles.large} dir="auto" translate="yes">
                  <Breakable text={phrase.text} />
                </p>
                {phrase.answers && (
                  <p dir="auto" translate="yes">
                    <Breakable text={t('practice.forQuestion', { answers: phrase.answers })} />
                  </p>
                )}
              </>
            ) : chosen.length === 0 ? (
              <p className={styles.soft}>{text(asks.none)}</p>
            ) : (
              <ul>
                {chosen.map(({ id, title, count }) => (
                  <li key={id}>
                    <span dir="auto" translate="yes">
                      <Breakable text={title} />
                    </span>
                    <b>{count}</b>
                  </li>
                ))}
              </ul>
            )}
          </article>
        )
      })}
    </section>
  )
}
