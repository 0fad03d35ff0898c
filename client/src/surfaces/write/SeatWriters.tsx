import { actingFor } from '@kring/shared/affordances'
import type { Member, MemberId } from '@kring/shared/meeting'
import { zonesToWrite } from '@kring/shared/methods/phases'
import { Check, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { SeatDialog } from './SeatDialog.tsx'
import styles from './SeatWriters.module.css'

/** People without a device write here, one after the other. */
export function SeatWriters({ size = 'normal' }: { size?: 'normal' | 'board' }) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const [writing, setWriting] = useState<MemberId | null>(null)
  const seats = actingFor(meeting, me.id).filter((member) => member.seat)
  const seat = seats.find((member) => member.id === writing)
  if (seats.length === 0) return null
  // Many names need the room; what the button does stands in its label.
  const short = seats.length > 2
  // Where no cards are written, a seat tells aloud: here it is only said that they are ready.
  if (zonesToWrite(activity).length === 0)
    return (
      <div className={styles.seats} data-size={size}>
        {seats.map((one) => (
          <SeatReady key={one.id} seat={one} size={size} />
        ))}
      </div>
    )
  return (
    <div className={styles.seats} data-size={size}>
      {short && <p>{t('sorting.write.seatsHere')}</p>}
      {seats.map(({ id, name }) => {
        const label = activity.ready[id]
          ? t('sorting.write.seatReady', { name })
          : t('sorting.write.seatButton', { name })
        return (
          <Button
            key={id}
            size={size}
            icon={short && mark(activity.ready[id])}
            aria-label={label}
            onPress={() => setWriting(id)}
          >
            {short ? name : label}
          </Button>
        )
      })}
      {seat && <SeatDialog seat={seat} size={size} onClose={() => setWriting(null)} />}
    </div>
  )
}

/** That somebody without a device is ready, or not after all. */
function SeatReady({ seat: { id, name }, size }: { seat: Member; size: 'normal' | 'board' }) {
  const t = useWords()
  const say = useSay()
  const isReady = useActivity().ready[id] === true
  return (
    <Button
      size={size}
      icon={isReady ? <Check /> : undefined}
      onPress={() => say('ready.set', { ready: !isReady }, { as: id })}
    >
      {t(isReady ? 'together.seatUndone' : 'together.seatDone', { name })}
    </Button>
  )
}

/** Beside names that stand alone: a pen for who may write, a mark for who is ready. */
function mark(isReady: true | undefined) {
  return isReady ? <Check /> : <PencilLine />
}
