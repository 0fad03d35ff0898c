import { useText } from '../../words/useWords.ts'
import { usePhase } from './usePhase.ts'
import { WallTitle } from './WallTitle.tsx'
import styles from './walls.module.css'

/** What the group is doing, and what is asked of it there. */
export function WallTask() {
  const text = useText()
  const { phase } = usePhase()
  return (
    <>
      <WallTitle />
      <p className={styles.prompt}>{text(phase.words.participant)}</p>
    </>
  )
}
