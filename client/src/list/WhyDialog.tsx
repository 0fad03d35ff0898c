import { fits, tidy } from '@kring/shared/basis/text'
import { type Card, LIMITS } from '@kring/shared/meeting'
import type { FormEvent } from 'react'
import { useSay } from '../meeting/session.ts'
import { useDraft } from '../meeting/useDraft.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useOutdated } from '../ui/useOutdated.ts'
import { useWords } from '../words/useWords.ts'
import styles from './CardList.module.css'
import { useOwnMove } from './useOwnMove.ts'

/** The reason for one's own last move of a card, in a few words. */
export function WhyDialog({ card, onClose }: { card: Card; onClose: () => void }) {
  const t = useWords()
  const say = useSay()
  const move = useOwnMove()(card)
  const draft = useDraft(`why.${move?.id ?? ''}`, { note: move?.note ?? '' })
  useOutdated(!move, onClose)
  if (!move) return null
  const { note } = draft.fields
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!say('move.note', { move: move.id, note: tidy(note) })) return
    draft.forget()
    onClose()
  }
  return (
    <Dialog title={t('list.why.title', { card: card.label })} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={save}>
        <TextField
          label={t('surfaces.turn.note')}
          placeholder={t('surfaces.turn.noteHint')}
          value={note}
          onChange={(next) => draft.change({ note: next })}
          most={LIMITS.note}
          enterKeyHint="done"
          autoFocus
        />
        <Button type="submit" variant="primary" isDisabled={!fits(note, LIMITS.note)} wide>
          {t('list.why.save')}
        </Button>
      </form>
    </Dialog>
  )
}
