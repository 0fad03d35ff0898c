import { AdvisedTime } from './AdvisedTime.tsx'
import { usePhase } from './usePhase.ts'
import styles from './walls.module.css'

/** What the group is doing, and how much time is advised for it. */
export function WallTitle() {
  const { title } = usePhase()
  return (
    <div className={styles.timing}>
      <h2 className={styles.title}>{title}</h2>
      <AdvisedTime size="board" />
    </div>
  )
}
