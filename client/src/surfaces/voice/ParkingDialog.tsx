import { mayDo, removeThingRefusal } from '@kring/shared/affordances'
import { fits, tidy } from '@kring/shared/basis/text'
import { parkedIn } from '@kring/shared/capabilities/parking/parking'
import { LIMITS } from '@kring/shared/meeting'
import type { FormEvent } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import { useSilence } from '../steps/useSilence.ts'
import styles from './Voice.module.css'

/** The parking list: to put a thing on it, and for whoever leads to bring one back and show it. */
export function ParkingDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const meeting = useMeeting()
  const activity = useActivity()
  const { takenUp } = activity
  const silence = useSilence()
  const draft = useDraft('thing', { text: '' })
  const text = tidy(draft.fields.text)
  const leads = mayDo(meeting, 'thing.takeUp', me.id) === undefined
  const parked = parkedIn(meeting, activity)
  const mayRemove = (id: string) => removeThingRefusal(meeting, id, me.id) === undefined
  const park = (event: FormEvent) => {
    event.preventDefault()
    if (text === '' || !fits(text, LIMITS.text)) return
    if (say('thing.park', { thing: newId(), text })) draft.forget()
  }
  return (
    <Dialog title={t('voice.parking')} isOpen onClose={onClose}>
      <p className={styles.soft}>{t('voice.parkingWhy')}</p>
      {parked.length === 0 && <p>{t('voice.parkingNone')}</p>}
      <ul className={styles.parking}>
        {parked.map(({ id, text: thing }) => (
          <li key={id}>
            <strong dir="auto" translate="yes">
              {thing}
            </strong>
            <div className={styles.buttons}>
              {leads && (
                <Button variant="soft" onPress={() => say('thing.takeUp', { thing: id, up: true })}>
                  {t('voice.takeUp', { thing })}
                </Button>
              )}
              {mayRemove(id) && <Removal id={id} thing={thing} />}
            </div>
          </li>
        ))}
      </ul>
      {Object.keys(takenUp).length > 0 && (
        <section>
          <h3>{t('voice.taken')}</h3>
          <ul className={styles.parking}>
            {Object.values(takenUp).map(({ id, text: thing }) => (
              <li key={id}>
                <strong dir="auto" translate="yes">
                  {thing}
                </strong>
                <div className={styles.buttons}>
                  {leads && (
                    <>
                      <Button
                        variant="soft"
                        isDisabled={silence !== undefined}
                        onPress={() => say('ask.show', { text: thing }) && onClose()}
                      >
                        {t('voice.show', { thing })}
                      </Button>
                      <Button variant="plain" onPress={() => say('thing.takeUp', { thing: id, up: false })}>
                        {t('voice.putBack', { thing })}
                      </Button>
                    </>
                  )}
                  {mayRemove(id) && <Removal id={id} thing={thing} />}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form className={styles.form} onSubmit={park}>
        <TextField
          label={t('voice.thing')}
          value={draft.fields.text}
          onChange={(next) => draft.change({ text: next })}
          most={LIMITS.text}
        />
        <Button type="submit" variant="primary" isDisabled={text === '' || !fits(text, LIMITS.text)}>
          {t('voice.park')}
        </Button>
      </form>
    </Dialog>
  )
}

/** Takes a thing off the list, and away from where it was taken up. */
function Removal({ id, thing }: { id: string; thing: string }) {
  const t = useWords()
  const say = useSay()
  return (
    <Button variant="plain" onPress={() => say('thing.remove', { thing: id, everywhere: true })}>
      {t('voice.remove', { thing })}
    </Button>
  )
}
