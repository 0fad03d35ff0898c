import { coreOf } from '@kring/shared/harvest/harvest'
import { useActivity } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import styles from '../parts/walls.module.css'
import { CardOutcome } from './CardOutcome.tsx'
import { CoreCards } from './CoreCards.tsx'
import { SeatVoters } from './SeatVoters.tsx'
import { Tally } from './Tally.tsx'
import { useCoreTitle } from './useCoreTitle.ts'

/**
 * What the group weighs and how it stands: a proposed core large, single cards on the board they lie on; before
 * there is anything to weigh, the board to choose from.
 */
export function RateWall({ panel, controls: others }: WallProps) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const coreTitle = useCoreTitle()
  const { phase } = usePhase()
  const { poll } = activity
  if (!poll) {
    return (
      <Wall
        isBoard
        panel={
          <>
            <h2 className={styles.title}>{t('surfaces.weigh.noneScreen')}</h2>
            {panel}
          </>
        }
        controls={others}
      >
        <LazyBoard mode="screen" />
      </Wall>
    )
  }
  const controls = (
    <>
      {others}
      {poll.open && <SeatVoters key={poll.number} size="board" />}
    </>
  )
  if (poll.kind !== 'core') {
    // Until the group chose, how it answered is what it talks about.
    const isChosen = !poll.open && activity.chosen !== null
    const core = isChosen ? coreOf(activity) : []
    const isTalk = poll.perCard !== null && activity.chosen === null
    return (
      <Wall
        isBoard={!isTalk}
        panel={
          <>
            <WallTitle />
            {isChosen ? (
              <p
                className={styles.prompt}
              >{`${t('sorting.choose.fixed')}: ${t('sorting.chosen.cards', { count: core.length })}`}</p>
            ) : (
              poll.open && <p className={styles.prompt}>{text(phase.words.participant)}</p>
            )}
            <Tally size="wall" />
            {panel}
          </>
        }
        controls={controls}
      >
        {isTalk ? (
          <CardOutcome size="wall" />
        ) : (
          <LazyBoard mode="screen" selected={core.map((card) => card.id)} />
        )}
      </Wall>
    )
  }
  return (
    <Wall
      panel={
        <>
          <Tally size="wall" />
          {panel}
        </>
      }
      controls={controls}
    >
      <h2 className={styles.heading}>{`${t('surfaces.weigh.title')}: ${coreTitle}`}</h2>
      <CoreCards size="wall" cards={poll.cards.flatMap((id) => activity.cards[id] ?? [])} />
      {poll.open && <p className={styles.ask}>{t('surfaces.weigh.question')}</p>}
    </Wall>
  )
}
