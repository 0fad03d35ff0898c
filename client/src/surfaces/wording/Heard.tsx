import { needsIn, spokenOf } from '@kring/shared/capabilities/wording/wording'
import { useActivity } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { useWording } from './useWording.ts'
import styles from './Wording.module.css'

/** What those need who could not go on with it yet, as all may read it. */
export function Heard() {
  const t = useWords()
  const activity = useActivity()
  const wording = useWording()
  const { rating, middle } = wording ?? {}
  if (!rating || !middle) return null
  const needs = needsIn(activity, rating.number)
  if (needs.length === 0 && !spokenOf(rating, middle)?.notYet) return null
  return (
    <section className={styles.heard}>
      <h3>{t('wording.hear')}</h3>
      <p className={styles.soft}>{t('wording.hearWhy')}</p>
      <ul>
        {needs.map(({ id, text }) => (
          <li key={id} dir="auto" translate="yes">
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
