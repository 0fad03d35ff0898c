import { useActivity, useMe } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { picksCards } from '../../parts/picksCards.ts'
import { takesTurns } from '../../parts/stage.ts'
import { useStage } from '../../parts/useStage.ts'
import { PickBar } from '../../pile/PickBar.tsx'
import type { Picked } from '../../pile/usePicked.ts'
import { SortPanel } from '../../sort/SortPanel.tsx'
import { PassButton } from '../../turns/PassButton.tsx'
import { ReadyButton } from '../../write/ReadyButton.tsx'
import styles from './ParticipantSurface.module.css'

type Props = {
  picked: Picked
  /** Shows the board, where it does not lie beside. */
  onLook?: () => void
}

/** What one can always reach with a thumb: the board, and what ends one's part of this step. */
export function Foot({ picked, onLook }: Props) {
  const t = useWords()
  const me = useMe()
  const activity = useActivity()
  const { stage, phase } = useStage()
  const isMine = activity.turn?.holder === me.id
  const isPicking = picksCards(stage) && picked.cards.length > 0
  const look = onLook && !isPicking && <Button onPress={onLook}>{t('surfaces.common.showBoard')}</Button>
  const own =
    stage === 'write' ? (
      <ReadyButton />
    ) : takesTurns(phase) && isMine ? (
      <PassButton />
    ) : stage === 'shape' && (isPicking || !onLook) ? (
      <PickBar cards={picked.cards} onDone={picked.clear} />
    ) : stage === 'sort' && isPicking && onLook ? (
      <div className={styles.picked}>
        <SortPanel cards={picked.cards} onDone={picked.clear} isBrief />
      </div>
    ) : null
  if (!look && !own) return null
  return (
    <footer className={styles.foot}>
      {look}
      {own}
    </footer>
  )
}
