import { type FormEvent, useCallback, useState } from 'react'
import { useAccess, useAddress } from '../meeting/session.ts'
import { Button } from '../ui/Button.tsx'
import { CodeField } from '../ui/CodeField.tsx'
import { isCode } from '../ui/codeText.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { notify } from '../ui/Notice.tsx'
import { useWords } from '../words/useWords.ts'
import { ConfirmPairing } from './ConfirmPairing.tsx'
import { DeviceList } from './DeviceList.tsx'
import styles from './Pairing.module.css'

/** Lets in a computer by the code it shows, and takes away those that were. */
export function PairDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const access = useAccess()
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState('')
  const [trouble, setTrouble] = useState('')
  const [paired, setPaired] = useState(0)
  const refuse = useCallback((why: string) => {
    setAsked('')
    setTrouble(why)
  }, [])
  return (
    <Dialog title={t('pair.title')} isOpen onClose={onClose}>
      <div className={styles.parts}>
        {asked ? (
          <ConfirmPairing
            access={access}
            code={asked}
            onNo={refuse}
            onDone={(role) => {
              setAsked('')
              setCode('')
              setPaired((count) => count + 1)
              notify(t(`pair.${role}.done`))
            }}
          />
        ) : (
          <CodeForm
            code={code}
            trouble={trouble}
            onChange={(next) => {
              setCode(next)
              setTrouble('')
            }}
            onCode={setAsked}
          />
        )}
        <DeviceList key={paired} access={access} />
      </div>
    </Dialog>
  )
}

type FormProps = {
  code: string
  trouble: string
  onChange: (code: string) => void
  onCode: (code: string) => void
}

function CodeForm({ code, trouble, onChange, onCode }: FormProps) {
  const t = useWords()
  const { host, isReachable } = useAddress()
  const [early, setEarly] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isCode(code)) onCode(code)
    else setEarly(true)
  }
  return (
    <form className={styles.part} onSubmit={submit} noValidate>
      <ol className={styles.steps}>
        <li>{isReachable ? t('pair.open', { host }) : t('pair.openHere')}</li>
        <li>{t('pair.type')}</li>
      </ol>
      <CodeField
        label={t('pair.code')}
        value={code}
        onChange={(next) => {
          setEarly(false)
          onChange(next)
        }}
        onWhole={onCode}
        autoFocus
        error={trouble || (early && !isCode(code) ? t('app.home.codeShort') : undefined)}
      />
      <Button type="submit" variant="soft">
        {t('pair.next')}
      </Button>
    </form>
  )
}
