import { actingFor } from '@kring/shared/affordances'
import type { MemberId } from '@kring/shared/meeting'
import { Check } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useMe, useMeeting } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './SeatButtons.module.css'
import { SeatButtons } from './SeatButtons.tsx'

type Props = {
  /** What their button says, before and after they answered. */
  label: (name: string, answered: boolean) => string
  /** What they are asked. */
  title: string
  children?: ReactNode
  answers: readonly { words: string; onChoose: (seat: MemberId) => void }[]
}

/** What all who are here are asked, people without a device answer at the wall: apart, and no answer stays in view. */
export function SeatsChoose({ label, title, children, answers }: Props) {
  const meeting = useMeeting()
  const me = useMe()
  const [choosing, setChoosing] = useState<MemberId>()
  const [answered, setAnswered] = useState<ReadonlySet<MemberId>>(new Set())
  const seats = actingFor(meeting, me.id).filter((member) => member.seat)
  const seat = seats.find(({ id }) => id === choosing)
  const close = () => setChoosing(undefined)
  const buttons = seats.map(({ id, name }) => ({
    id,
    name,
    label: label(name, answered.has(id)),
    icon: answered.has(id) && <Check />,
    onPress: () => setChoosing(id),
    opens: true,
  }))
  return (
    <>
      <SeatButtons seats={buttons} size="board" />
      {seat && (
        <Dialog title={label(seat.name, false)} isOpen onClose={close}>
          <p className={styles.asked} dir="auto" translate="yes">
            {title}
          </p>
          {children}
          <div className={styles.answers}>
            {answers.map(({ words, onChoose }) => (
              <Button
                key={words}
                variant="soft"
                size="large"
                onPress={() => {
                  onChoose(seat.id)
                  setAnswered((before) => new Set(before).add(seat.id))
                  close()
                }}
              >
                {words}
              </Button>
            ))}
          </div>
        </Dialog>
      )}
    </>
  )
}
