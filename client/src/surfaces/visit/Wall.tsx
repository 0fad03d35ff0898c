import { useText } from '../../words/useWords.ts'
import { FitText } from '../parts/FitText.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import walls from '../parts/walls.module.css'
import styles from './Visit.module.css'
import { WhoLooksOn } from './VisitNow.tsx'

/** What is asked, large, and who looks on with which goal. */
export function VisitWall({ panel, controls }: WallProps) {
  return (
    <Wall
      panel={
        <>
          <WallTitle />
          {panel}
        </>
      }
      controls={controls}
    >
      <VisitLarge />
    </Wall>
  )
}

/** The same on the facilitator's own device. */
export function VisitLarge() {
  const text = useText()
  const { phase } = usePhase()
  const asked = text(phase.words.participant)
  return (
    <div className={styles.large}>
      <FitText as="h2" className={walls.calm} content={asked} most={7} least={3.8}>
        {asked}
      </FitText>
      <WhoLooksOn size="wall" />
    </div>
  )
}
