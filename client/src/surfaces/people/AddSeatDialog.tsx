import { fits, tidy } from '@kring/shared/basis/text'
import { LIMITS } from '@kring/shared/meeting'
import type { FormEvent } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from '../parts/Console.module.css'

/** A chair for somebody without a device. */
export function AddSeatDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const say = useSay()
  const draft = useDraft('seat', { name: '' })
  const { name } = draft.fields
  const isWhole = tidy(name) !== '' && fits(name, LIMITS.name)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!say('seat.add', { member: newId(), name: tidy(name) })) return
    draft.forget()
    onClose()
  }
  return (
    <Dialog title={t('steer.addSeatTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={add}>
        <p>{t('steer.addSeatWhy')}</p>
        <TextField
          label={t('surfaces.people.seatName')}
          value={name}
          onChange={(next) => draft.change({ name: next })}
          most={LIMITS.name}
          autoFocus
          autoCapitalize="words"
        />
        <Button type="submit" variant="primary" isDisabled={!isWhole}>
          {t('steer.add')}
        </Button>
      </form>
    </Dialog>
  )
}
