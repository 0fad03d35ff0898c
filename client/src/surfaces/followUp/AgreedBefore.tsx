import { agreedBefore } from '@kring/shared/capabilities/followUp/agreed-before'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { readableDate } from '../../words/readableDate.ts'
import { useLanguage, useWords } from '../../words/useWords.ts'
import styles from './Actions.module.css'

/** What the meeting agreed before: the next step comes beside it. @param asksMore of who may add one */
export function AgreedBefore({ asksMore }: { asksMore: boolean }) {
  const t = useWords()
  const language = useLanguage()
  const meeting = useMeeting()
  const agreed = agreedBefore(meeting, useActivity().id)
  if (agreed.length === 0) return null
  return (
    <section className={styles.before}>
      <h3>{t('together.agreedBefore')}</h3>
      <ul>
        {agreed.map(({ id, text, owner, due }) => (
          <li key={id}>
            <span dir="auto" translate="yes">
              {text}
            </span>
            <span className={styles.soft} dir="auto" translate="yes">
              {[owner, due && readableDate(due, language)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {asksMore && <p className={styles.soft}>{t('together.agreedMore')}</p>}
    </section>
  )
}
