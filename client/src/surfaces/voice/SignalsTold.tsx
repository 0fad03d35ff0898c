import { useWords } from '../../words/useWords.ts'
import { useOnTable } from './useOnTable.ts'
import { useSignals } from './useSignals.ts'
import styles from './Voice.module.css'

/** What people let be known, and that it was heard; on the wall also how much is parked. */
export function SignalsTold({ size }: { size: 'wall' | 'device' }) {
  const t = useWords()
  const { told, isThanked } = useSignals()
  const { parked } = useOnTable()
  return (
    <div role="status" className={styles.told} data-size={size}>
      {told.map(({ text, ids }) => (
        <p key={ids[0]} dir="auto" translate="yes">
          {text}
        </p>
      ))}
      {isThanked && <p>{t('voice.thanks')}</p>}
      {size === 'wall' && parked > 0 && <p>{t('voice.parkingOpen', { count: parked })}</p>}
    </div>
  )
}
