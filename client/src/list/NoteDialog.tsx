import { fits, tidy } from '@kring/shared/basis/text'
import { type Card, LIMITS } from '@kring/shared/meeting'
import { type FormEvent, useState } from 'react'
import { newId } from '../meeting/newId.ts'
import { useSay } from '../meeting/session.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './CardList.module.css'

/** What stands on a note: a new one, or one that lies there already. */
export function NoteDialog({ card, onClose }: { card?: Card; onClose: () => void }) {
  const t = useWords()
  const say = useSay()
  const [label, setLabel] = useState(card?.label ?? '')
  const [text, setText] = useState(card?.text ?? '')
  const isWhole = tidy(label) !== '' && fits(label, LIMITS.label) && fits(text, LIMITS.text)
  const write = (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole) return
    if (say('card.write', { card: card?.id ?? newId(), label: tidy(label), text: tidy(text) })) onClose()
  }
  return (
    <Dialog title={card ? t('list.note.editTitle') : t('list.note.addTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={write}>
        <TextField
          label={t('list.note.label')}
          value={label}
          onChange={setLabel}
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
          onChange={setText}
          most={LIMITS.text}
        />
        <Button type="submit" variant="primary" isDisabled={!isWhole} wide>
          {card ? t('list.note.editDo') : t('list.note.addDo')}
        </Button>
      </form>
    </Dialog>
  )
}
