import { useActivity, useMeeting } from '../../meeting/session.tsx'
import { useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../LazyBoard.tsx'
import { PassButton } from '../turns/PassButton.tsx'
import { useDeals, useDealt } from '../turns/useDealt.ts'
import { PlaceButton } from './PlaceButton.tsx'
import { SeatNoteButton } from './SeatNoteButton.tsx'
import { TurnPanel } from './TurnPanel.tsx'
import { Wall } from './Wall.tsx'
import styles from './walls.module.css'

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
