import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { usePhase } from '../../parts/usePhase.ts'
import type { Picked } from '../../parts/usePicked.ts'
import { Feet } from '../feet.tsx'
import styles from './ParticipantSurface.module.css'

type Props = {
  picked: Picked
  /** Shows the board, where it does not lie beside. */
  onLook?: () => void
}

/** What one can always reach with a thumb: the board, and what ends one's part of this step. */
export function Foot({ picked, onLook }: Props) {
  const t = useWords()
  const { picks, middle } = usePhase()
  const isPicking = picks && picked.cards.length > 0
  return (
    <footer className={styles.foot}>
      {onLook && !isPicking && (
        <Button aria-label={t('surfaces.common.showBoard')} onPress={onLook}>
          {t('surfaces.common.board')}
        </Button>
      )}
      <Feet picked={picked} isBeside={middle === 'board' && !onLook} />
    </footer>
  )
}
