import type { LookAnswer, PairedRole } from '@kring/shared/protocol/pairing'
import { useEffect, useRef, useState } from 'react'
import type { Access } from '../meeting/access.ts'
import { CallFailed, sentenceOf } from '../meeting/api.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'
import { admit, lookAt } from './calls.ts'
import styles from './Pairing.module.css'
import { SignPicture } from './SignPicture.tsx'

type Props = {
  access: Access
  code: string
  /** Whether a link led here: with that only a screen is paired. */
  byLink?: boolean
  onDone: (role: PairedRole) => void
  /** @param why in words for the person; nothing was paired */
  onNo: (why: string) => void
}

/** Which computer it is, and what it would be given: nothing comes in before somebody says that it is the one they see. */
export function ConfirmPairing({ access, code, byLink = false, onDone, onNo }: Props) {
  const t = useWords()

  const [found, setFound] = useState<LookAnswer>()
  const [failed, setFailed] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let current = true
    lookAt(access, code).then(
      (answer) => current && setFound(answer),
      (failure: unknown) => current && setFailed(failure),
    )
    return () => {
      current = false
    }
  }, [access, code])
  useEffect(() => {
    if (failed !== undefined) onNo(sentenceOf(failed, t('app.offline')))
  }, [failed, onNo, t])
  const title = useRef<HTMLHeadingElement>(null)
  // The field in which the code was typed is gone.
  useEffect(() => {
    if (found) title.current?.focus()
  }, [found])
  if (!found) return <p role="status">{t('app.loading')}</p>
  const { role, sign } = found
  if (byLink && role === 'facilitator') {
    return (
      <div className={styles.part}>
        <h3>{t('pair.link.byHand')}</h3>
        <p>{t('pair.link.byHandWhy')}</p>
      </div>
    )
  }
  const confirm = async () => {
    setBusy(true)
    try {
      await admit(access, { code, role, sign: [...sign] })
      onDone(role)
    } catch (failure) {
      const isLost = failure instanceof CallFailed && failure.reason === 'code.unknown'
      onNo(isLost ? t('pair.lost') : sentenceOf(failure, t('app.offline')))
    }
  }
  return (
    <div className={styles.part}>
      <h3 ref={title} tabIndex={-1}>
        {t(`pair.${role}.wants`)}
      </h3>
      <SignPicture sign={sign} size="dialog" />
      <p>
        <strong>{t('pair.same')}</strong>
      </p>
      {byLink && <p>{t('pair.link.look')}</p>}
      <p className={styles.soft}>{t(`pair.${role}.gives`)}</p>
      <div className={styles.row}>
        <Button size="large" isDisabled={busy} onPress={() => onNo(t('pair.notThere'))}>
          {t('pair.no')}
        </Button>
        <Button variant="primary" size="large" isDisabled={busy} onPress={() => void confirm()}>
          {t(`pair.${role}.yes`)}
        </Button>
      </div>
    </div>
  )
}
