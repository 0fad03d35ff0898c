import { useActivity, useClock } from '../../meeting/session.tsx'
import { Timer } from '../../ui/Timer.tsx'
import { adviceEnds } from '../timing.ts'
import { useStage } from '../useStage.ts'
import styles from './walls.module.css'

/** What the group is doing, and how much time is advised for it. */
export function WallTitle() {
  const activity = useActivity()
  const now = useClock()
  const { phase, title } = useStage()
  const endsAt = adviceEnds(activity, phase)
  return (
    <div className={styles.course}>
      <h2 className={styles.title}>{title}</h2>
      {endsAt !== undefined && <Timer endsAt={endsAt} now={now} size="board" />}
    </div>
  )
}
