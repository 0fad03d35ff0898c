import { isRoundOver, nothingLeftToMove } from '@kring/shared/affordances'
import type { Turn } from '@kring/shared/meeting'
import { useActivity, useMeeting } from '../../meeting/session.tsx'
import { useWords } from '../../words/useWords.ts'
import { AdvisedTime } from '../AdvisedTime.tsx'
import { LazyBoard } from '../LazyBoard.tsx'
import { nextInTurn } from '../turnOrder.ts'
import { PassButton } from '../turns/PassButton.tsx'
import { TurnDots } from '../turns/TurnDots.tsx'
import { useStage } from '../useStage.ts'
import { SeatNoteButton } from './SeatNoteButton.tsx'
import { Wall } from './Wall.tsx'
import styles from './walls.module.css'

/** The rounds: the board, whose turn it is as the largest word on the wall, and who comes next. */
export function TurnWall() {
  const t = useWords()
  const meeting = useMeeting()
  const { turn } = useActivity()
  const holder = turn?.holder ? meeting.members[turn.holder] : undefined
  return (
    <Wall
      isBoard
      panel={turn && <TurnPanel turn={turn} />}
      controls={
        <>
          <SeatNoteButton />
          {holder && <p className={styles.operator}>{t('surfaces.turn.slideFor', { name: holder.name })}</p>}
          {holder && <PassButton as={holder.id} size="board" />}
        </>
      }
    >
      <LazyBoard mode="screen" actAs={holder?.id} />
    </Wall>
  )
}

function TurnPanel({ turn }: { turn: Turn }) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const { phase, round, rounds } = useStage()
  const holder = turn.holder ? meeting.members[turn.holder] : undefined
  const next = nextInTurn(meeting, turn)
  const moves = phase.allow.turnHolder?.includes('card.move')
  const rest = isRoundOver(activity) ? 'everyone' : nothingLeftToMove(activity) ? 'allIn' : 'whoNext'
  if (!holder || rest === 'allIn') {
    return (
      <>
        <section className={styles.rest}>
          <strong>{t(`surfaces.turn.${rest}`)}</strong>
          <span>{t(rest === 'whoNext' ? 'surfaces.turn.whoNextWhy' : 'surfaces.turn.everyoneWhy')}</span>
        </section>
        <p className={styles.round}>{t('surfaces.common.round', { round, rounds })}</p>
      </>
    )
  }
  return (
    <>
      <section key={turn.number} className={styles.turn}>
        <strong style={{ '--letters': [...holder.name].length }} dir="auto">
          {holder.name}
        </strong>
        <span>{moves ? t('surfaces.turn.moves') : t('surfaces.turn.speaks')}</span>
      </section>
      <p className={styles.round}>
        {t('surfaces.common.round', { round, rounds })}
        {next ? (
          <>
            {' · '}
            {t('surfaces.turn.next')} <b dir="auto">{next.name}</b>
          </>
        ) : (
          turn.waiting.length === 0 && <>. {t('surfaces.turn.last')}</>
        )}
      </p>
      <div className={styles.course}>
        <TurnDots turn={turn} />
        <AdvisedTime size="board" />
      </div>
    </>
  )
}
