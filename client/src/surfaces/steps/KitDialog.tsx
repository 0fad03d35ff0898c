import { KIT_MOMENTS, type KitMoment, kitFor } from '@kring/shared/question-kit'
import { useState } from 'react'
import { useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './KitDialog.module.css'
import { useSilence } from './useSilence.ts'

const MOMENTS = Object.keys(KIT_MOMENTS) as KitMoment[]

/** Questions to put to the group, found by what just happened or by a word; one at a time, with silence after it. */
export function KitDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const [wanted, setWanted] = useState('')
  const [moment, setMoment] = useState<KitMoment>()
  const silence = useSilence()
  const found = kitFor(wanted, moment, text)
  const show = (question: string) => {
    if (say('ask.show', { text: question })) onClose()
  }
  return (
    <Dialog title={t('steer.kit')} isOpen onClose={onClose}>
      <p className={styles.hint}>{t('kit.hint')}</p>
      <fieldset className={styles.moments}>
        <legend>{t('kit.happened')}</legend>
        <div>
          {MOMENTS.map((one) => (
            <PlainButton
              key={one}
              aria-pressed={moment === one}
              onPress={() => setMoment(moment === one ? undefined : one)}
            >
              <span>{text(KIT_MOMENTS[one])}</span>
            </PlainButton>
          ))}
        </div>
      </fieldset>
      <TextField label={t('kit.search')} value={wanted} onChange={setWanted} />
      {silence && <p role="status">{t('kit.wait')}</p>}
      {found.length === 0 && <p className={styles.hint}>{t('kit.none')}</p>}
      <ul className={styles.kit}>
        {found.map(({ id, moment: when, question }) => (
          <li key={id}>
            <span>{text(when)}</span>
            <strong>{text(question)}</strong>
            <Button
              variant="soft"
              isDisabled={silence !== undefined}
              aria-label={t('kit.showThis', { question: text(question) })}
              onPress={() => show(text(question))}
            >
              {t('kit.show')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
