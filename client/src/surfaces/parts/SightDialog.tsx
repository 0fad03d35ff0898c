import { leastType, readTo, SIGHTS, type Sight, USUAL_SIGHT } from '@kring/shared/ground/sight'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberStepper } from '../../ui/NumberStepper.tsx'
import { useLanguage, useWords } from '../../words/useWords.ts'
import styles from './SightDialog.module.css'
import { chooseSight, scaleOf, useSight } from './sight.ts'

const CENTIMETRES = 2.54
/** The small type of the wall, in hundredths of its height. */
const SMALL = 3.5

/** Asks how large the wall is and how far it is read from; shows what that does before it is done. */
export function SightDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const language = useLanguage()
  const [sight, setSight] = useState<Sight>(useSight() ?? USUAL_SIGHT)
  const wall = { width: window.innerWidth, height: window.innerHeight }
  const scale = scaleOf(sight)
  const metres = readTo(sight.diagonal, scale, wall)
  const isFar = leastType(sight, wall) > SMALL * scale * 1.03
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 })
  const choose = () => {
    chooseSight(sight)
    onClose()
  }
  return (
    <Dialog
      title={t('sight.title')}
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button size="board" onPress={onClose}>
            {t('surfaces.common.cancel')}
          </Button>
          <Button variant="primary" size="board" onPress={choose}>
            {t('sight.do')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <NumberStepper
          label={t('sight.diagonal')}
          help={t('sight.diagonalHelp', { cm: Math.round(sight.diagonal * CENTIMETRES) })}
          value={sight.diagonal}
          min={SIGHTS.diagonal.min}
          max={SIGHTS.diagonal.max}
          onChange={(diagonal) => setSight({ ...sight, diagonal })}
        />
        <NumberStepper
          label={t('sight.seat')}
          help={t('sight.seatHelp')}
          value={sight.seat}
          min={SIGHTS.seat.min}
          max={SIGHTS.seat.max}
          onChange={(seat) => setSight({ ...sight, seat })}
        />
        <p className={styles.sample} style={{ fontSize: `${SMALL * scale}vh` }}>
          {t('sight.sample')}
        </p>
        <p role="status">
          {isFar ? t('sight.far', { metres: number(metres) }) : t('sight.near', { metres: number(metres) })}
        </p>
        <p>{t('sight.cards')}</p>
      </div>
    </Dialog>
  )
}
