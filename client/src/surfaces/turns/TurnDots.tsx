import type { Turn } from '@kring/shared/meeting'
import { useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { turnOrder } from '../parts/turnOrder.ts'
import styles from './TurnDots.module.css'
import { useAsking } from './useAsking.ts'

/**
 * One dot a person: filled for who had a turn, ringed for who has it, open for who comes. None where turns are asked for:
 * such a round is never full.
 */
export function TurnDots({ turn }: { turn: Turn }) {
  const t = useWords()
  const meeting = useMeeting()
  const order = turnOrder(turn).filter((id) => !meeting.members[id]?.gone)
  const isAsking = useAsking()
  const taken = turn.taken.length
  if (isAsking) return null
  return (
    <div
      className={styles.dots}
      role="img"
      aria-label={t('surfaces.turn.dots', { count: taken, all: order.length })}
    >
      {order.map((id, index) => (
        <i key={id} data-state={id === turn.holder ? 'now' : index < taken ? 'had' : 'waits'} />
      ))}
    </div>
  )
}
