import { actingFor } from '@kring/shared/affordances'
import type { MemberId } from '@kring/shared/meeting'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useMe, useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { SeatButtons } from '../write/SeatButtons.tsx'
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
  const buttons = seats.map(({ id, name }) => {
    const isDone = answered.has(id)
    return {
      id,
      name,
      label: t(isDone ? 'surfaces.rating.answeredFor' : 'surfaces.rating.answerFor', { name }),
      icon: isDone && <Check />,
      onPress: () => setAnswering(id),
      opens: true,
    }
  })
  return (
    <>
      <SeatButtons seats={buttons} size={size} />
      {seat && (
        <SeatAnswerDialog
          seat={seat}
          onClose={() => setAnswering(null)}
          onCast={() => setAnswered((before) => new Set(before).add(seat.id))}
        />
      )}
    </>
  )
}
