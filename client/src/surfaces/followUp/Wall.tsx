import { coreOf, isUndecided } from '@kring/shared/harvest/harvest'
import { looseCards } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { Compared } from '../compare/Compared.tsx'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import styles from '../parts/walls.module.css'
import { CoreWall } from '../rate/CoreWall.tsx'
import { AgreedWording } from '../wording/LazyAgreed.tsx'
import { ActionWall } from './ActionWall.tsx'
import { useDecided } from './useDecided.tsx'

/** With more cards than this the board itself says it better than a list. */
const FEW = 3

/** From cards to what follows: what we agreed on, and who does what by when; or the board with what we conclude. */
export function FollowUpWall({ panel, controls }: WallProps) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const { phase } = usePhase()
  const core = coreOf(activity)
  const parked = looseCards(activity).filter((card) => card.parked).length
  const { isApart, wall, controls: others } = useDecided(true)
  // A card the group chose carries a check already.
  const outlined = activity.chosen ? [] : core.map((card) => card.id)
  const task = (
    <>
      <WallTitle />
      <p className={styles.prompt}>{text(phase.words.participant)}</p>
      <Compared size="wall" isBrief={Object.keys(activity.actions).length > 0} />
    </>
  )
  const status = parked > 0 && <p className={styles.soft}>{t('surfaces.screen.parked', { count: parked })}</p>
  // What was written, or comes next, is all there is to look at.
  if (usedIn(phase, 'wording'))
    return (
      <Wall
        panel={
          <>
            {task}
            {panel}
          </>
        }
        controls={controls}
      >
        <AgreedWording size="wall" />
      </Wall>
    )
  const { mayBeNone, takes } = usedIn(phase, 'followUp') ?? {}
  if (mayBeNone || takes?.[0] === 'question')
    return (
      <Wall
        panel={
          <>
            {task}
            {panel}
          </>
        }
        controls={controls}
      >
        <ActionWall isLarge />
      </Wall>
    )
  // Why each was decided is read with it (METHODS M6).
  if (isApart && core.length > 0)
    return (
      <Wall
        panel={
          <>
            {task}
            {status}
            {panel}
          </>
        }
        controls={
          <>
            {controls}
            {others}
          </>
        }
      >
        {wall}
      </Wall>
    )
  if (core.length === 0 || core.length > FEW) {
    return (
      <Wall
        isBoard
        panel={
          <>
            {task}
            {isUndecided(activity) && <p className={styles.soft}>{t('surfaces.harvest.undecided')}</p>}
            <ActionWall brief />
            {panel}
          </>
        }
        controls={controls}
      >
        <LazyBoard mode="screen" selected={outlined} />
      </Wall>
    )
  }
  return (
    <Wall
      panel={
        <>
          {task}
          {status}
          {panel}
        </>
      }
      controls={controls}
    >
      <div className={styles.follow}>
        <div className={styles.column} data-fits>
          <CoreWall isNarrow />
        </div>
        <div className={styles.column} data-fits>
          <ActionWall />
        </div>
      </div>
    </Wall>
  )
}
