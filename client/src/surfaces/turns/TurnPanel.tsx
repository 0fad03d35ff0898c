import { isRoundOver, nothingLeftToMove } from '@kring/shared/affordances'
import type { Turn } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { AdvisedTime } from '../parts/AdvisedTime.tsx'
import { FitText } from '../parts/FitText.tsx'
import { nextInTurn } from '../parts/turnOrder.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from '../parts/walls.module.css'
import { useLongMissing } from '../people/useLongMissing.ts'
import { TurnDots } from './TurnDots.tsx'
import { useAfterRound } from './useAfterRound.ts'
import { useAsking } from './useAsking.ts'
import { useCardsToCome, useDeals } from './useDealt.ts'
import { useMissed } from './useMissed.ts'

type Props = {
  turn: Turn
  /** Whether hands at the wall move for whoever has the turn. */
  isHere?: boolean
}

/** Whose turn it is, what they do, who comes next, and how far the round is. */
export function TurnPanel({ turn, isHere = false }: Props) {
  return (
    <section className={styles.turns}>
      <Holder turn={turn} isHere={isHere} />
      {turn.holder !== null && <Next turn={turn} />}
      <div className={styles.timing}>
        <HowFar turn={turn} />
        {turn.holder !== null && <AdvisedTime size="board" />}
      </div>
      <div className={styles.dots}>
        <TurnDots turn={turn} />
      </div>
    </section>
  )
}

function Holder({ turn, isHere }: Required<Props>) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const deals = useDeals()
  const { phase } = usePhase()
  const holder = turn.holder ? meeting.members[turn.holder] : undefined
  const moves = usedIn(phase, 'move') !== undefined
  const isAsking = useAsking()
  const isOut = !turn.laid && nothingLeftToMove(activity)
  const missed = useMissed()
  const afterRound = useAfterRound()
  const isGone = useLongMissing(holder ? [holder] : []).size > 0
  if (!holder || (deals && isOut)) {
    // Nobody comes next: their room is there as well.
    const isAlone = turn.holder === null
    const isOver = isRoundOver(activity)
    const ended = missed === '' ? 'everyone' : 'notAll'
    const rest = isAsking ? 'whoAsks' : isOver ? ended : isOut ? 'allIn' : 'whoNext'
    // Who had no turn yet takes all of the room, and says that the round is over.
    if (rest === 'notAll') {
      const who = t('surfaces.turn.notYet', { names: missed })
      return (
        <section className={styles.rest} data-alone={isAlone}>
          <FitText as="strong" content={who} most={5} least={3.5}>
            {who}
          </FitText>
        </section>
      )
    }
    const heading = deals && isOut ? t('sorting.dealt.done') : t(`surfaces.turn.${rest}`)
    const why = rest === 'whoAsks' || rest === 'whoNext' ? t(`surfaces.turn.${rest}Why`) : afterRound
    return (
      <section className={styles.rest} data-alone={isAlone}>
        <FitText content={heading + why} most={5} least={3.5}>
          <strong>{heading}</strong>
          {isAlone && (
            <>
              <br />
              <span>{why}</span>
            </>
          )}
        </FitText>
      </section>
    )
  }
  const does = isGone
    ? t('surfaces.people.state.offline')
    : turn.laid
      ? t('surfaces.turn.tells')
      : isOut
        ? t('surfaces.turn.speaksStill')
        : t(deals ? (isHere ? 'sorting.dealt.here' : 'sorting.dealt.holder') : doing(moves, isHere))
  return (
    <section key={turn.number} className={styles.turn}>
      <FitText as="strong" content={holder.name} most={10} least={3.5} keepsWords>
        <Breakable text={holder.name} />
      </FitText>
      <span>{does}</span>
    </section>
  )
}

function doing(moves: boolean, isHere: boolean) {
  return moves ? (isHere ? 'surfaces.turn.here' : 'surfaces.turn.moves') : 'surfaces.turn.speaks'
}

/** Who comes next, or that this turn closes the round. */
function Next({ turn }: { turn: Turn }) {
  const t = useWords()
  const meeting = useMeeting()
  const deals = useDeals()
  const isAsking = useAsking()
  const cardsToCome = useCardsToCome()
  // After the last card nobody comes any more.
  const next = deals && cardsToCome === 0 ? undefined : nextInTurn(meeting, turn)
  const closes = !next && !deals && !isAsking && turn.waiting.length === 0
  const last = closes ? t('surfaces.turn.last') : ''
  return (
    <FitText className={styles.next} content={next?.name ?? last} most={4.6} least={3.5} keepsWords>
      {next ? (
        <>
          <span>{t('surfaces.turn.next')}</span>{' '}
          <b>
            <Breakable text={next.name} />
          </b>
        </>
      ) : (
        <span>{last}</span>
      )}
    </FitText>
  )
}

/** How far the rounds are, or how many cards are still to be read. */
function HowFar({ turn }: { turn: Turn }) {
  const t = useWords()
  const deals = useDeals()
  const cardsToCome = useCardsToCome()
  const { phase, round, rounds } = usePhase()
  const isRead = deals && turn.holder !== null
  return (
    <span>
      {phase.repeat
        ? t('surfaces.common.round', { round, rounds })
        : isRead && t('sorting.dealt.leftShort', { count: cardsToCome })}
    </span>
  )
}
