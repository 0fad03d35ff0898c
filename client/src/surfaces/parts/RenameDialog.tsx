import { fits, tidy } from '@kring/shared/basis/text'
import { LIMITS, type Member } from '@kring/shared/meeting'
import type { FormEvent } from 'react'
import { useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './RenameDialog.module.css'

/** Another name for oneself, or for a person the facilitator looks after. */
export function RenameDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useWords()
  const me = useMe()
  const say = useSay()
  const draft = useDraft(`name.${member.id}`, { name: member.name })
  const { name } = draft.fields
  const isWhole = tidy(name) !== '' && fits(name, LIMITS.name)
  useOutdated(useMeeting().members[member.id]?.gone !== false, onClose)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!say('member.rename', { member: member.id, name: tidy(name) })) return
    draft.forget()
    onClose()
  }
  return (
    <Dialog
      title={member.id === me.id ? t('surfaces.participant.rename') : t('surfaces.people.rename')}
      isOpen
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={save}>
        <TextField
          label={member.id === me.id ? t('surfaces.participant.name') : t('surfaces.people.seatName')}
          value={name}
          onChange={(next) => draft.change({ name: next })}
          most={LIMITS.name}
          autoFocus
        />
        <Button type="submit" variant="primary" isDisabled={!isWhole}>
          {t('surfaces.common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
