import { useActivity, useClock, useSay } from '../../meeting/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Timer } from '../../ui/Timer.tsx'
import { useWords } from '../../words/useWords.ts'
import { adviceEnds } from '../timing.ts'
import { useStage } from '../useStage.ts'
import styles from './Console.module.css'

/** Advised time, and a minute or two more with one press. */
export function TimeLeft() {
  const t = useWords()
  const activity = useActivity()
  const say = useSay()
  const now = useClock()
  const { phase } = useStage()
  const { stamp } = activity.phase
  const endsAt = adviceEnds(activity, phase)
  if (endsAt === undefined) return null
  return (
    <div className={styles.time}>
      <Timer endsAt={endsAt} now={now} />
      {[1, 2].map((minutes) => (
        <Button
          key={minutes}
          aria-label={t('surfaces.console.plus', { count: minutes })}
          onPress={() => say('phase.extend', { minutes, stamp })}
        >
          +{minutes}
        </Button>
      ))}
    </div>
  )
}
