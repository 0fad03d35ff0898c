import { actingFor } from '@kring/shared/affordances'
import type { MemberId } from '@kring/shared/meeting'
import { useState } from 'react'
import { useActivity, useMe, useMeeting } from '../../meeting/session.tsx'
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
  return (
    <div className={styles.seats}>
      {seats.map(({ id, name }) => (
        <Button key={id} size={size} onPress={() => setWriting(id)}>
          {activity.ready[id]
            ? t('surfaces.write.seatReady', { name })
            : t('surfaces.write.seatButton', { name })}
        </Button>
      ))}
      {seat && <SeatDialog seat={seat} size={size} onClose={() => setWriting(null)} />}
    </div>
  )
}
