import type { PairId } from '@kring/shared/capabilities/pairs/pairs'
import type { MemberId } from '@kring/shared/meeting'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { FootSheet } from '../parts/FootSheet.tsx'
import styles from './SeatButtons.module.css'

export type SeatButton = {
  id: MemberId | PairId
  /** Of one person, or of a pair. */
  name: string
  /** What pressing it does, in words. */
  label: string
  /** Beside a name that stands alone. */
  icon?: ReactNode
  onPress: () => void
  /** Whether pressing it opens something of its own. */
  opens: boolean
}

type Props = { seats: readonly SeatButton[]; size: 'normal' | 'board' }

/** With more of them, names stand alone; and on a wall, behind one button. */
const FEW = 2

/** A button for everybody without a device. On a wall many names need more room than the panel has. */
export function SeatButtons({ seats, size }: Props) {
  const t = useWords()
  const [open, setOpen] = useState(false)
  if (seats.length === 0) return null
  const isMany = seats.length > FEW
  const title = t('sorting.write.seatsHere')
  if (size === 'normal' || !isMany)
    return (
      <div className={styles.seats} data-size={size}>
        {isMany && <p>{title}</p>}
        <Each seats={seats} size={size} isMany={isMany} />
      </div>
    )
  return (
    <>
      <Button size="board" onPress={() => setOpen(true)}>
        {t('sorting.write.seats')}
      </Button>
      {open && (
        <FootSheet label={title} header={<strong>{title}</strong>} onClose={() => setOpen(false)}>
          <div className={styles.sheet}>
            <Each seats={seats} size={size} isMany onOpens={() => setOpen(false)} />
          </div>
        </FootSheet>
      )}
    </>
  )
}

/** @param onOpens what opens lies under a sheet that stays: called before it does */
function Each({ seats, size, isMany, onOpens }: Props & { isMany: boolean; onOpens?: () => void }) {
  return seats.map(({ id, name, label, icon, onPress, opens }) => (
    <Button
      key={id}
      size={size}
      icon={isMany && icon}
      aria-label={label}
      onPress={() => {
        if (opens) onOpens?.()
        onPress()
      }}
    >
      {isMany ? name : label}
    </Button>
  ))
}
