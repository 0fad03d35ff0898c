import { useAddress, useMeeting } from '../../meeting/session.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './JoinSheet.module.css'
import { OtherAddress } from './OtherAddress.tsx'
import { spokenCode } from './spokenCode.ts'

/** How to come in, as large as it can be: scan, or go to the address and type the code. */
export function JoinSheet({ size = 'console' }: { size?: 'wall' | 'panel' | 'console' }) {
  const t = useWords()
  const meeting = useMeeting()
  const { join, code, host, isReachable } = useAddress()
  if (!meeting.doorOpen) {
    return (
      <section className={styles.sheet} data-size={size}>
        <h2 className={styles.closed}>{t('surfaces.join.closed')}</h2>
        <p className={styles.how}>{t('surfaces.join.closedWhy')}</p>
      </section>
    )
  }
  if (!isReachable) {
    return (
      <section className={styles.sheet} data-size={size}>
        <h2 className={styles.closed}>{t('entry.address.none')}</h2>
        <p className={styles.how}>{t('entry.address.noneWhy')}</p>
      </section>
    )
  }
  return (
    <section className={styles.sheet} data-size={size} aria-label={t('surfaces.join.title')}>
      <div className={styles.qr}>
        <QrCode text={join} />
      </div>
      <p className={styles.how}>
        <span>{t('surfaces.join.step')}</span> <b className={styles.host}>{host}</b>{' '}
        <span>{t('surfaces.join.typed')}</span>
      </p>
      <p className={styles.code} translate="no">
        <span className="sr-only">{t('surfaces.people.codeNow')} </span>
        <span>{spokenCode(code)}</span>
      </p>
      <OtherAddress size={size === 'console' ? 'normal' : 'board'} />
    </section>
  )
}
