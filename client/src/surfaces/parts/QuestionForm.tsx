import { fits, tidy } from '@kring/shared/basis/text'
import { LIMITS } from '@kring/shared/meeting'
import { useActivity, useMethod, useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './QuestionForm.module.css'

/** The question in one sentence. What somebody else makes of it shows here, unless one is writing oneself. */
export function QuestionForm() {
  const t = useWords()
  const text = useText()
  const { id: activity, question } = useActivity()
  const { questionLabel } = useMethod()
  const say = useSay()
  const draft = useDraft(`question.${activity}`, { question })
  const shown = draft.fields.question
  const wanted = tidy(shown)
  const isOther = wanted !== '' && fits(wanted, LIMITS.question) && wanted !== question
  const save = () => {
    if (isOther && say('question.set', { question: wanted })) draft.forget()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={text(questionLabel)}
        labelHidden
        value={shown}
        onChange={(next) => draft.change({ question: next })}
        onBlur={() => wanted === question && draft.forget()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          save()
        }}
        lines={2}
        most={LIMITS.question}
        placeholder={t('table.question.write')}
      />
      {wanted !== question && (
        <div className={styles.row}>
          <Button type="submit" variant="soft" isDisabled={!isOther}>
            {t('table.question.save')}
          </Button>
          <Button variant="plain" onPress={draft.forget}>
            {t('surfaces.common.cancel')}
          </Button>
        </div>
      )}
    </form>
  )
}
