import { fits, tidy } from '@kring/shared/basis/text'
import { type Wording, wordsOf } from '@kring/shared/capabilities/wording/wording'
import { LIMITS } from '@kring/shared/meeting'
import { type FormEvent, useState } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Wording.module.css'

type Props = {
  /** What is worded otherwise; another question without it. */
  of?: Wording
  onClose: () => void
}

/** A question in words of one's own: another one, or the same in other words. */
export function WordingForm({ of, onClose }: Props) {
  const t = useWords()
  const say = useSay()
  const activity = useActivity()
  const [fresh] = useState(newId)
  const draft = useDraft(`wording.${activity.id}.${of?.id ?? ''}`, { text: of ? wordsOf(of) : '' })
  const { text } = draft.fields
  const isReady = tidy(text) !== '' && fits(text, LIMITS.text)
  const forget = () => {
    draft.forget()
    onClose()
  }
  const put = (event: FormEvent) => {
    event.preventDefault()
    if (isReady && say('wording.say', { wording: of?.id ?? fresh, text: tidy(text) })) forget()
  }
  return (
    <form className={styles.form} onSubmit={put}>
      <TextField
        label={t(of ? 'wording.rewordLabel' : 'wording.addLabel')}
        {...(of && { help: t('wording.keeps') })}
        value={text}
        onChange={(typed) => draft.change({ text: typed })}
        lines={3}
        most={LIMITS.text}
        autoFocus
      />
      <div className={styles.buttons}>
        <Button variant="plain" onPress={forget}>
          {t('surfaces.common.cancel')}
        </Button>
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          {t('wording.save')}
        </Button>
      </div>
    </form>
  )
}
