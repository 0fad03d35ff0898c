import { useActivity } from '../../meeting/session.tsx'
import { useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../LazyBoard.tsx'
import { CoreCards } from '../weighing/CoreCards.tsx'
import { SeatVoters } from '../weighing/SeatVoters.tsx'
import { Tally } from '../weighing/Tally.tsx'
import { useCoreTitle } from '../weighing/useCoreTitle.ts'
import { Wall } from './Wall.tsx'
import styles from './walls.module.css'

/** The proposed core, large, and how the weighing stands; before there is one, the board to choose from. */
export function WeighWall() {
  const t = useWords()
  const activity = useActivity()
  const coreTitle = useCoreTitle()
  const { poll } = activity
  if (!poll) {
    return (
      <Wall isBoard panel={<h2 className={styles.title}>{t('surfaces.weigh.noneScreen')}</h2>}>
        <LazyBoard mode="screen" />
      </Wall>
    )
  }
  return (
    <Wall panel={<Tally size="wall" />} controls={poll.open && <SeatVoters key={poll.number} size="board" />}>
      <h2 className={styles.heading}>
        {t('surfaces.weigh.title')}: {coreTitle}
      </h2>
      <CoreCards size="wall" cards={poll.cards.flatMap((id) => activity.cards[id] ?? [])} />
      {poll.open && <p className={styles.ask}>{t('surfaces.weigh.question')}</p>}
    </Wall>
  )
}
