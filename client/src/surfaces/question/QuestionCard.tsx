import { mayDo } from '@kring/shared/affordances'
import { useMe, useMeeting, useMethod } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import styles from '../parts/QuestionForm.module.css'
import { rarely } from '../parts/rarely.tsx'

const QuestionForm = rarely(async () => (await import('../parts/QuestionForm.tsx')).QuestionForm)

/** Where the group words its question together: whoever may, writes it here, and all see it change. */
export function QuestionCard() {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const method = useMethod()
  const me = useMe()
  if (mayDo(meeting, 'question.set', me.id) !== undefined) return null
  return (
    <section className={styles.card}>
      <h2>{text(method.questionLabel)}</h2>
      <QuestionForm />
      <p className={styles.soft}>{t('table.question.everyone')}</p>
    </section>
  )
}
