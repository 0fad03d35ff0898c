import type { JoinAnswer } from '@kring/shared/protocol/api'
import type { PairedRole } from '@kring/shared/protocol/pairing'
import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { accessTo, becomeOwn, keepAccess, PEOPLE } from '../meeting/access.ts'
import { Button } from '../ui/Button.tsx'
import { spaced } from '../ui/codeText.ts'
import { QrCode } from '../ui/QrCode.tsx'
import { StatePage } from '../ui/StatePage.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './PairPage.module.css'
import { SignPicture } from './SignPicture.tsx'
import { ToStart } from './ToStart.tsx'
import { useWaiting } from './useWaiting.ts'

/** From a computer that is only here nobody else can come to this address. */
const isLocal = () => /^(localhost|127\.|\[::1\])/.test(window.location.host)

/** A computer that waits to become the wall, or a second console: its code, for the facilitator to confirm. */
export function PairPage({ wants: role }: { wants: PairedRole }) {
  const t = useWords()
  const [, go] = useLocation()
  const [takesPart, setTakesPart] = useState(false)
  const enter = useCallback(
    (answer: JoinAnswer) => {
      const { meeting } = answer
      const own = accessTo(meeting, PEOPLE)
      // What is taken away later is erased here with all of the meeting: nobody is to lose their own by that.
      if (own && !own.facilitatorKey) return setTakesPart(true)
      if (!own) (role === 'screen' ? keepAccess : becomeOwn)(answer)
      go(role === 'screen' ? `/m/${meeting}/screen` : `/m/${meeting}`, { replace: true })
    },
    [role, go],
  )
  const waiting = useWaiting(role, enter)
  useEffect(() => {
    document.title = `${t(`pair.${role}.title`)} · Kring`
  }, [t, role])
  if (takesPart)
    return <StatePage title={t('pair.takesPart')} lead={t('pair.takesPartWhy')} actions={<ToStart />} />
  if (waiting.rests)
    return (
      <StatePage
        title={t('pair.rests')}
        lead={t('pair.restsWhy')}
        actions={
          <>
            <Button variant="primary" size="large" onPress={waiting.again}>
              {t('pair.again')}
            </Button>
            <ToStart />
          </>
        }
      />
    )
  const { pairing, isAway } = waiting
  return (
    <>
      <TopBar />
      <main className={styles.page}>
        <h1>{t(`pair.${role}.title`)}</h1>
        <div className={styles.shown}>
          <div className={styles.words}>
            <p className={styles.code} translate="no">
              {pairing ? spaced(pairing.code) : '··· ···'}
            </p>
            {pairing && <SignPicture sign={pairing.sign} size="page" />}
          </div>
          {pairing && role === 'screen' && !isLocal() && (
            <div className={styles.qr}>
              <QrCode text={`${window.location.origin}/pair#${pairing.code}`} />
            </div>
          )}
        </div>
        <p className={styles.how}>{t(`pair.${role}.how`)}</p>
        <p className={styles.soft} role="status">
          {isAway ? t('pair.away') : t(`pair.${role}.soft`)}
        </p>
      </main>
    </>
  )
}
