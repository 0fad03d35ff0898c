import { mayDo } from '@kring/shared/affordances'
import { quietVoices } from '@kring/shared/capabilities/turns/quiet'
import { useState } from 'react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { LazyParkingDialog } from './LazyParking.tsx'
import { useOnTable } from './useOnTable.ts'
import { useSignals } from './useSignals.ts'
import styles from './Voice.module.css'

/** For whoever leads: who let something be known, whom was not heard yet, and the parking list. */
export function VoiceConsole() {
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const meeting = useMeeting()
  const activity = useActivity()
  const { told } = useSignals()
  const { parked } = useOnTable()
  const [isParking, setParking] = useState(false)
  const quiet = quietVoices(meeting, activity)
  const mayPark = mayDo(meeting, 'thing.park', me.id) === undefined
  const close = (ids: readonly string[], thanked: boolean) => {
    for (const signal of ids) say('signal.close', { signal, thanked })
  }
  return (
    <section className={styles.console}>
      <div role="status" className={styles.heard}>
        {told.map(({ text, ids }) => (
          <div key={ids[0]}>
            <strong dir="auto" translate="yes">
              {text}
            </strong>
            <p className={styles.soft}>{t('voice.toSay')}</p>
            <div className={styles.buttons}>
              <Button variant="soft" onPress={() => close(ids, true)}>
                {t('voice.thank')}
              </Button>
              <Button onPress={() => close(ids, false)}>{t('voice.close')}</Button>
            </div>
          </div>
        ))}
      </div>
      {quiet.length > 0 && (
        <div>
          <h3>{t('voice.quiet')}</h3>
          <p dir="auto" translate="yes">
            {quiet.map(({ name }) => name).join(', ')}
          </p>
          <p className={styles.soft}>{t('voice.quietWhy')}</p>
        </div>
      )}
      {mayPark && (
        <Button variant="plain" onPress={() => setParking(true)}>
          {parked > 0 ? t('voice.parkingOpen', { count: parked }) : t('voice.parking')}
        </Button>
      )}
      {isParking && <LazyParkingDialog onClose={() => setParking(false)} />}
    </section>
  )
}
