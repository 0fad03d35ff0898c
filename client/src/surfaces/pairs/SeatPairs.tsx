import { isPairOfSeats, pairsOf } from '@kring/shared/capabilities/pairs/pairs'
import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import { PairAsks } from './PairAsks.tsx'
import styles from './Pairs.module.css'
import { usePairNames } from './usePairNames.ts'

/** Pairs of people without a device write here, at the wall or at the console. */
export function SeatPairs({ size = 'normal' }: { size?: 'normal' | 'board' }) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const namesOf = usePairNames()
  const [writing, setWriting] = useState<string | null>(null)
  const seats = pairsOf(activity).filter((pair) => isPairOfSeats(meeting, pair))
  const pair = seats.find(({ id }) => id === writing)
  const [first] = pair?.members ?? []
  if (seats.length === 0) return null
  return (
    <div className={styles.seats}>
      {seats.map((one) => (
        <Button key={one.id} size={size} onPress={() => setWriting(one.id)}>
          {t('sorting.pairs.seatsWrite', { names: namesOf(one) })}
        </Button>
      ))}
      {pair && first && (
        <Dialog title={namesOf(pair)} size="wide" isOpen onClose={() => setWriting(null)}>
          <div className={styles.dialog} data-size={size}>
            <p className={styles.warning}>
              <EyeOff aria-hidden size={22} />
              <span>{t('sorting.write.seatWarning')}</span>
            </p>
            <PairAsks pair={pair} as={first} isHidden />
            <Button variant="primary" size={size} onPress={() => setWriting(null)}>
              {t('surfaces.common.close')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}
