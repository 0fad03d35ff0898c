import { useOwnNotes } from '../../meeting/ownNotes.ts'
import { useActivity, useMe } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Note.module.css'
import { COACH, SaveNotes, useToldNotes } from './SaveNotes.tsx'

/** What this person wrote down for themselves in this meeting: to read, to save, or to erase. */
export function OwnNotesDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const told = useToldNotes()
  const [notes, setNote] = useOwnNotes()
  const me = useMe()
  const { id } = useActivity()
  const leads = me.role === 'facilitator'
  const ofCoach = notes[id]?.[COACH]?.text ?? ''
  return (
    <Dialog title={t('own.title')} isOpen onClose={onClose}>
      <p>{t('own.place')}</p>
      {leads && (
        <TextField
          label={t('own.coach')}
          lines={4}
          value={ofCoach}
          onChange={(text) => setNote(id, COACH, { text })}
        />
      )}
      {!leads && told.length === 0 && <p>{t('own.none')}</p>}
      {told
        .filter(({ id: note }) => !leads || note !== `${id} ${COACH}`)
        .map(({ id, title, text }) => (
          <section key={id} className={styles.told}>
            <h3>{title}</h3>
            <p dir="auto" translate="yes">
              {text}
            </p>
            <Button
              variant="plain"
              aria-label={`${t('own.erase')}: ${title}`}
              onPress={() => {
                const [activity = '', field = ''] = id.split(' ')
                // What was shared of it can still be taken back.
                setNote(activity, field, { ...notes[activity]?.[field], text: '' })
              }}
            >
              {t('own.erase')}
            </Button>
          </section>
        ))}
      <SaveNotes />
    </Dialog>
  )
}
