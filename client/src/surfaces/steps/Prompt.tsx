import { askedNow } from '@kring/shared/capabilities/steps/asked'
import { useActivity, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from '../parts/Console.module.css'
import { usePhase } from '../parts/usePhase.ts'
import { useTask } from '../turns/useTask.ts'
import { useSilence } from './useSilence.ts'

/** What the facilitator can say to the group or put before it, and what is good to know while they work. */
export function Prompt() {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const activity = useActivity()
  const { coach } = usePhase().phase.words
  const task = useTask()
  const silence = useSilence()
  const isShown = askedNow(activity)?.text === task
  return (
    <section className={styles.prompt}>
      <h3>{t('steer.toSay')}</h3>
      <p>{task}</p>
      {!isShown && (
        <Button
          variant="soft"
          action={activity.phase.stamp}
          isDisabled={silence !== undefined}
          onPress={() => say('ask.show', { text: task })}
        >
          {t('steer.showPrompt')}
        </Button>
      )}
      <h3>{t('steer.toKnow')}</h3>
      <p className={styles.know}>{text(typeof coach === 'function' ? coach(activity.settings) : coach)}</p>
    </section>
  )
}
