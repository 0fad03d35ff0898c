import { askedNow } from '@kring/shared/capabilities/steps/asked'
import { useActivity, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Asked.module.css'
import { useSilence } from './useSilence.ts'

/** The question that stands before the group, for whoever put it there: how long to be silent, and how to take it off. */
export function AskedHere() {
  const t = useWords()
  const say = useSay()
  const asked = askedNow(useActivity())
  const silence = useSilence()
  if (!asked) return null
  return (
    <section className={styles.here}>
      <p>{t('kit.shown')}</p>
      <strong dir="auto" translate="yes">
        <Breakable text={asked.text} />
      </strong>
      <p role="timer" aria-live="off" className={styles.silence}>
        {silence ? t(`kit.${silence.which}`, { count: silence.seconds }) : t('kit.over')}
      </p>
      <Button action={asked.since} onPress={() => say('ask.show', { text: '' })}>
        {t('kit.takeOff')}
      </Button>
    </section>
  )
}
