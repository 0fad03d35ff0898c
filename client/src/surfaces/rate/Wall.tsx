import { coreOf } from '@kring/shared/harvest/harvest'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import { rarely } from '../parts/rarely.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { together } from '../parts/together.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import styles from '../parts/walls.module.css'
import { weighing } from '../parts/weighing.tsx'
import { CardOutcome } from './CardOutcome.tsx'
import { CoreCards } from './CoreCards.tsx'
import { ItemOutcome } from './ItemOutcome.tsx'
import { isPictured } from './isPictured.ts'
import { SeatAnswers } from './SeatAnswers.tsx'
import { Tally } from './Tally.tsx'
import { useProposalWords } from './useProposalWords.ts'
import { useRating } from './useRating.ts'

/** It speaks the words of looking at one’s own practice. */
const GroupPicture = rarely(
  async () => (await import('./GroupPicture.tsx')).GroupPicture,
  'practice',
  'together',
)
const FitTable = weighing(async () => (await import('./FitTable.tsx')).FitTableHere)
const DecisionSaid = weighing(async () => (await import('../decision/Said.tsx')).DecisionSaid)
const GoalList = together(async () => (await import('../goals/Goals.tsx')).GoalList)

/** On a wall so many items stand at reading size. */
const ON_WALL = 3

/**
 * What the group rates and how it stands: a proposed core large, single cards on the board they lie on; before
 * there is anything to rate, the board to choose from.
 */
export function RateWall({ panel, controls: others }: WallProps) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const words = useProposalWords()
  const { phase } = usePhase()
  const rating = useRating()
  const use = usedIn(phase, 'rate')
  const lacks = use?.lacks?.(activity)
  const looksAtTable = usedIn(phase, 'look')?.at === 'table'
  if (!rating) {
    return (
      <Wall
        isBoard={!looksAtTable}
        panel={
          <>
            <h2 className={styles.title}>{words.which}</h2>
            {panel}
          </>
        }
        controls={others}
      >
        {looksAtTable ? <FitTable size="wall" /> : <LazyBoard mode="screen" />}
      </Wall>
    )
  }
  const controls = (
    <>
      {others}
      {rating.open && <SeatAnswers key={rating.number} size="board" />}
    </>
  )
  const isAboutGoals = usedIn(phase, 'goals') !== undefined
  const isPicture = isPictured(phase)
  if (use?.items) {
    return (
      <Wall
        panel={
          <>
            <WallTitle />
            {(isPicture || (isAboutGoals && !rating.outcome)) && (
              <p className={styles.prompt}>{text(phase.words.participant)}</p>
            )}
            <Tally size="wall" />
            {panel}
          </>
        }
        controls={controls}
      >
        {lacks ? (
          <p className={styles.ask}>{text(lacks)}</p>
        ) : looksAtTable && !rating.open ? (
          <FitTable size="wall" />
        ) : rating.outcome && (use.examples || !isPicture) ? (
          <ItemOutcome size="wall" most={ON_WALL} />
        ) : isAboutGoals ? (
          <GoalList size="wall" />
        ) : isPicture ? (
          <GroupPicture of={rating.id} size="wall" />
        ) : (
          <>
            <h2 className={styles.heading}>{text(phase.title)}</h2>
            <p className={styles.ask}>{text(phase.words.participant)}</p>
          </>
        )}
      </Wall>
    )
  }
  if (!rating.isWhole) {
    // Until the group chose, how it answered is what it talks about.
    const isChosen = !rating.open && activity.chosen !== null
    const core = isChosen ? coreOf(activity) : []
    const isTalk = rating.outcome !== null && activity.chosen === null
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
              rating.open && <p className={styles.prompt}>{text(phase.words.participant)}</p>
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
      <h2 className={styles.heading}>{words.heading}</h2>
      <CoreCards size="wall" cards={rating.items.flatMap((id) => activity.cards[id] ?? [])} />
      {rating.open && <p className={styles.ask}>{words.question}</p>}
      {usedIn(phase, 'decision') && activity.decision && <DecisionSaid size="wall" />}
    </Wall>
  )
}
