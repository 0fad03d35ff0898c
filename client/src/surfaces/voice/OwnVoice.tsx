import { isReceiving } from '@kring/shared/capabilities/points/receiving'
import { isSignalMeant, SIGNALS, type SignalKind } from '@kring/shared/capabilities/signal/signal'
import { useState } from 'react'
import { useMayDo } from '../../meeting/asking.ts'
import { newId } from '../../meeting/newId.ts'
import { useActivityWith, useMe, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { LazyParkingDialog } from './LazyParking.tsx'
import { useOnTable } from './useOnTable.ts'
import styles from './Voice.module.css'

/** What anybody can let the group know at any moment, and put aside for later. */
export function OwnVoice() {
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const mayRaise = useMayDo('signal.raise')
  const { signals, signalled } = useActivityWith('signals', 'signalled')
  const { phase } = usePhase()
  const mayPark = useMayDo('thing.park') && !isReceiving(phase)
  const { parked } = useOnTable()
  const [isParking, setParking] = useState(false)
  if (me.away || !mayRaise) return null
  const own = (kind: SignalKind) =>
    Object.values(signals).find((one) => one.kind === kind && !one.thanked && signalled[one.id] === me.id)
  // What still stands can be taken back everywhere.
  const kinds = SIGNALS.filter((kind) => isSignalMeant(phase) || own(kind))
  if (kinds.length === 0 && !mayPark) return null
  return (
    <section className={styles.own} aria-label={t('voice.title')}>
      {kinds.length > 0 && (
        <>
          <div className={styles.buttons}>
            {kinds.map((kind) => {
              const mine = own(kind)
              return (
                <Button
                  key={kind}
                  aria-pressed={mine !== undefined}
                  onPress={() =>
                    mine
                      ? say('signal.withdraw', { signal: mine.id })
                      : say('signal.raise', { signal: newId(), kindOf: kind })
                  }
                >
                  {mine ? t('voice.back', { signal: t(`voice.${kind}`) }) : t(`voice.${kind}`)}
                </Button>
              )
            })}
          </div>
          <p className={styles.soft}>{t(phase.pointing === 'named' ? 'voice.withName' : 'voice.noName')}</p>
        </>
      )}
      {mayPark && (
        <div className={styles.buttons}>
          <Button onPress={() => setParking(true)}>
            {parked > 0 ? t('voice.parkingOpen', { count: parked }) : t('voice.parking')}
          </Button>
        </div>
      )}
      {isParking && <LazyParkingDialog onClose={() => setParking(false)} />}
    </section>
  )
}
