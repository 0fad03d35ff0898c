import { LIMITS } from '@kring/shared/meeting'
import { fits, tidy } from '@kring/shared/text'
import { type FormEvent, useState } from 'react'
import { useActivity, useSay } from '../../meeting/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './MeetingDialog.module.css'

/** The question, as long as the group has not begun to answer it. */
export function QuestionSection() {
  const t = useWords()
  const activity = useActivity()
  const say = useSay()
  const [question, setQuestion] = useState(activity.question)
  const wanted = tidy(question)
  const isBetter = wanted !== '' && fits(wanted, LIMITS.question) && wanted !== activity.question
  const save = (event: FormEvent) => {
    event.preventDefault()
    say('question.set', { question: wanted })
  }
  return (
    <section>
      <h3>{t('surfaces.console.questionSection')}</h3>
      <form className={styles.form} onSubmit={save}>
        <TextField
          label={t('surfaces.console.questionEdit')}
          labelHidden
          value={question}
          onChange={setQuestion}
          lines={2}
          most={LIMITS.question}
        />
        <Button type="submit" isDisabled={!isBetter}>
          {t('surfaces.common.save')}
        </Button>
      </form>
    </section>
  )
}
