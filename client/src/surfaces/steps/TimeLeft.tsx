import { useActivity, useMethod, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { AdvisedTime } from '../parts/AdvisedTime.tsx'
import styles from '../parts/Console.module.css'
import { adviceEnds } from '../parts/timing.ts'
import { usePhase } from '../parts/usePhase.ts'

/** Advised time, and a minute or two more with one press. */
export function TimeLeft() {
  const t = useWords()
  const activity = useActivity()
  const method = useMethod()
  const say = useSay()
  const { phase } = usePhase()
  const { stamp } = activity.phase
  if (adviceEnds(method, activity, phase) === undefined) return null
  return (
    <div className={styles.time}>
      <AdvisedTime />
      {[1, 2].map((minutes) => (
        <Button
          key={minutes}
          aria-label={t('steer.plus', { count: minutes })}
          onPress={() => say('phase.extend', { minutes, stamp })}
        >{`+${minutes}`}</Button>
      ))}
    </div>
  )
}
