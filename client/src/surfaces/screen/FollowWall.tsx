import { coreOf } from '@kring/shared/harvest'
import { looseCards } from '@kring/shared/meeting'
import { useActivity } from '../../meeting/session.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { useStage } from '../useStage.ts'
import { CoreCards } from '../weighing/CoreCards.tsx'
import { ActionWall } from './ActionWall.tsx'
import { Wall } from './Wall.tsx'
import { WallTitle } from './WallTitle.tsx'
import styles from './walls.module.css'

/** From core to first steps: what we agreed on, and who does what by when. */
export function FollowWall() {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const { phase } = useStage()
  const core = coreOf(activity)
  const parked = looseCards(activity).filter((card) => card.parked).length
  return (
    <Wall
      panel={
        <>
          <WallTitle />
          <p className={styles.prompt}>{text(phase.words.participant)}</p>
          {parked > 0 && <p className={styles.soft}>{t('surfaces.screen.parked', { count: parked })}</p>}
        </>
      }
    >
      <div className={styles.follow}>
        <section>
          <h2 className={styles.heading}>{t('surfaces.screen.coreTitle')}</h2>
          <CoreCards size="wall" cards={core} />
        </section>
        <ActionWall />
      </div>
    </Wall>
  )
}
