import { useState } from 'react'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './KitDialog.module.css'
import { QUESTION_KIT } from './questionKit.ts'

/** Questions to put to the group, found by the moment or by a word. */
export function KitDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const text = useText()
  const [wanted, setWanted] = useState('')
  const needle = wanted.trim().toLowerCase()
  const found = QUESTION_KIT.filter(({ moment, question }) =>
    `${text(moment)} ${text(question)}`.toLowerCase().includes(needle),
  )
  return (
    <Dialog title={t('steer.kit')} isOpen onClose={onClose}>
      <p className={styles.hint}>{t('steer.kitHint')}</p>
      <TextField label={t('steer.kitSearch')} value={wanted} onChange={setWanted} />
      {found.length === 0 && <p className={styles.hint}>{t('steer.kitNone')}</p>}
      <ul className={styles.kit}>
        {found.map(({ moment, question }) => (
          <li key={question.nl}>
            <span>{text(moment)}</span>
            <strong>{text(question)}</strong>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
