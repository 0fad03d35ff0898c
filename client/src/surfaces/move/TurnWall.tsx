import { useActivity, useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import { Wall } from '../parts/Wall.tsx'
import styles from '../parts/walls.module.css'
import { PassButton } from '../turns/PassButton.tsx'
import { TurnPanel } from '../turns/TurnPanel.tsx'
import { useDeals, useDealt } from '../turns/useDealt.ts'
import { PlaceButton } from './PlaceButton.tsx'
import { SeatNoteButton } from './SeatNoteButton.tsx'

/** The rounds: the board, whose turn it is as the largest word on the wall, and who comes next. */
export function TurnWall() {
  const t = useWords()
  const meeting = useMeeting()
  const { turn } = useActivity()
  const deals = useDeals()
  const dealt = useDealt()
  // Where cards are dealt, nobody has anything to do once the last one lies.
  const holder = turn?.holder && (!deals || dealt) ? meeting.members[turn.holder] : undefined
  const slideFor = deals ? 'table.dealt.slideFor' : 'surfaces.turn.slideFor'
  return (
    <Wall
      isBoard
      panel={turn && <TurnPanel turn={turn} />}
      controls={
        <>
          <SeatNoteButton />
          {holder && <p className={styles.operator}>{t(slideFor, { name: holder.name })}</p>}
          {holder && <PlaceButton as={holder.id} />}
          {holder && <PassButton as={holder.id} size="board" />}
        </>
      }
    >
      <LazyBoard mode="screen" actAs={holder?.id} />
    </Wall>
  )
}
