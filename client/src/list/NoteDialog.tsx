import { fits, tidy } from '@kring/shared/basis/text'
import { type Card, LIMITS } from '@kring/shared/meeting'
import type { FormEvent } from 'react'
import { newId } from '../meeting/newId.ts'
import { useActivity, useSay } from '../meeting/session.ts'
import { useDraft } from '../meeting/useDraft.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './CardList.module.css'

/** What stands on a note: a new one, or one that lies there already. */
export function NoteDialog({ card, onClose }: { card?: Card; onClose: () => void }) {
  const t = useWords()
  const say = useSay()
  const { id: activity } = useActivity()
  const draft = useDraft(`note.${activity}.${card?.id ?? ''}`, {
    label: card?.label ?? '',
    text: card?.text ?? '',
  })
  const { label, text } = draft.fields
  const isWhole = tidy(label) !== '' && fits(label, LIMITS.label) && fits(text, LIMITS.text)
  const write = (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole) return
    if (!say('card.write', { card: card?.id ?? newId(), label: tidy(label), text: tidy(text) })) return
    draft.forget()
    onClose()
  }
  return (
    <Dialog title={card ? t('list.note.editTitle') : t('list.note.addTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={write}>
        <TextField
          label={t('list.note.label')}
          value={label}
          onChange={(next) => draft.change({ label: next })}
          most={LIMITS.label}
          size="large"
          enterKeyHint="done"
          autoFocus
        />
        <TextField
          label={t('list.note.text')}
          optional
          lines={2}
          value={text}
          onChange={(next) => draft.change({ text: next })}
          most={LIMITS.text}
        />
        <Button type="submit" variant="primary" isDisabled={!isWhole} wide>
          {card ? t('list.note.editDo') : t('list.note.addDo')}
        </Button>
      </form>
    </Dialog>
  )
}
