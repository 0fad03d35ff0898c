import { isPairOfSeats, pairsOf } from '@kring/shared/capabilities/pairs/pairs'
import { Check, EyeOff, PencilLine } from 'lucide-react'
import { useState } from 'react'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import { SeatButtons } from '../write/SeatButtons.tsx'
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
  const buttons = seats.map((one) => {
    const name = namesOf(one)
    return {
      id: one.id,
      name,
      label: t('sorting.pairs.seatsWrite', { names: name }),
      icon: one.count > 0 ? <Check /> : <PencilLine />,
      onPress: () => setWriting(one.id),
      opens: true,
    }
  })
  return (
    <>
      <SeatButtons seats={buttons} size={size} />
      {pair && first && (
        <Dialog title={namesOf(pair)} size="wide" isOpen onClose={() => setWriting(null)}>
          <div className={styles.dialog}>
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
    </>
  )
}
