import { actingFor } from '@kring/shared/affordances'
import type { MemberId } from '@kring/shared/meeting'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useMe, useMeeting } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from '../write/SeatWriters.module.css'
import { SeatAnswerDialog } from './SeatAnswerDialog.tsx'

/** People without a device answer at the wall, one after the other; no answer stays in view. */
export function SeatAnswers({ size = 'normal' }: { size?: 'normal' | 'board' }) {
  const t = useWords()
  const meeting = useMeeting()
  const me = useMe()
  const [answering, setAnswering] = useState<MemberId | null>(null)
  const [answered, setAnswered] = useState<ReadonlySet<MemberId>>(new Set())
  const seats = actingFor(meeting, me.id).filter((member) => member.seat)
  const seat = seats.find((member) => member.id === answering)
  if (seats.length === 0) return null
  // Many names need the room; what the button does stands in its label.
  const short = seats.length > 2
  return (
    <div className={styles.seats}>
      {seats.map(({ id, name }) => {
        const label = answered.has(id)
          ? t('surfaces.rating.answeredFor', { name })
          : t('surfaces.rating.answerFor', { name })
        return (
          <Button
            key={id}
            size={size}
            icon={short && answered.has(id) && <Check />}
            aria-label={label}
            onPress={() => setAnswering(id)}
          >
            {short ? name : label}
          </Button>
        )
      })}
      {seat && (
        <SeatAnswerDialog
          seat={seat}
          onClose={() => setAnswering(null)}
          onCast={() => setAnswered((before) => new Set(before).add(seat.id))}
        />
      )}
    </div>
  )
}
