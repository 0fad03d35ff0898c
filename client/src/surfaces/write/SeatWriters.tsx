import { actingFor } from '@kring/shared/affordances'
import type { MemberId } from '@kring/shared/meeting'
import { zonesToWrite } from '@kring/shared/methods/phases'
import { Check, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { SeatButtons } from './SeatButtons.tsx'
import { SeatDialog } from './SeatDialog.tsx'

/** People without a device write here, one after the other. */
export function SeatWriters({ size = 'normal' }: { size?: 'normal' | 'board' }) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const { ready } = activity
  const me = useMe()
  const say = useSay()
  const [writing, setWriting] = useState<MemberId | null>(null)
  const seats = actingFor(meeting, me.id).filter((member) => member.seat)
  const seat = seats.find((member) => member.id === writing)
  // Where no cards are written, a seat tells aloud: here it is only said that they are ready.
  const writes = zonesToWrite(activity).length > 0
  const buttons = seats.map(({ id, name }) => {
    const isReady = ready[id] === true
    return writes
      ? {
          id,
          name,
          label: t(isReady ? 'sorting.write.seatReady' : 'sorting.write.seatButton', { name }),
          icon: isReady ? <Check /> : <PencilLine />,
          onPress: () => setWriting(id),
          opens: true,
        }
      : {
          id,
          name,
          label: t(isReady ? 'together.seatUndone' : 'together.seatDone', { name }),
          icon: isReady && <Check />,
          onPress: () => say('ready.set', { ready: !isReady }, { as: id }),
          opens: false,
        }
  })
  return (
    <>
      <SeatButtons seats={buttons} size={size} />
      {seat && writes && <SeatDialog seat={seat} size={size} onClose={() => setWriting(null)} />}
    </>
  )
}
