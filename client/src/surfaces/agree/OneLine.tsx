import { fits, tidy } from '@kring/shared/basis/text'
import { type FormEvent, useState } from 'react'
import { useTyped } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { NamesNoticed } from '../parts/NamesNoticed.tsx'
import styles from './Agreements.module.css'

type Props = {
  /** Where this device keeps what was typed and not put there yet. */
  field: string
  label: string
  /** What stands there; empty for nothing. */
  value: string
  most: number
  mayWrite: boolean
  /** @returns whether it was taken */
  put: (text: string) => boolean
}

/** A sentence all see, which anybody of the group may put there or change. */
export function OneLine({ field, label, value, most, mayWrite, put }: Props) {
  const t = useWords()
  const [typed, setTyped] = useTyped(field)
  const [changing, setChanging] = useState(false)
  if (!mayWrite && value === '') return null
  if (!mayWrite || (value !== '' && !changing))
    return (
      <div className={styles.stands}>
        <p>
          <span className={styles.soft}>{label}</span>
          <strong dir="auto" translate="yes">
            <Breakable text={value} />
          </strong>
        </p>
        {mayWrite && (
          <Button
            variant="plain"
            aria-label={`${t('together.change')}: ${label}`}
            onPress={() => {
              setTyped(value)
              setChanging(true)
            }}
          >
            {t('together.change')}
          </Button>
        )}
      </div>
    )
  const isReady = fits(typed, most) && (tidy(typed) !== '' || value !== '')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || !put(tidy(typed))) return
    setTyped('')
    setChanging(false)
  }
  return (
    <form className={styles.line} onSubmit={send}>
      <TextField label={label} value={typed} onChange={setTyped} most={most} optional enterKeyHint="done" />
      <Button
        type="submit"
        variant="soft"
        isDisabled={!isReady}
        aria-label={`${t('together.put')}: ${label}`}
      >
        {t('together.put')}
      </Button>
      <NamesNoticed text={typed} />
    </form>
  )
}
