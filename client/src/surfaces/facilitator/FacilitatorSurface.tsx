import type { CardId } from '@kring/shared/meeting'
import { useState } from 'react'
import { Announcer } from '../Announcer.tsx'
import { BoardSheet } from '../BoardSheet.tsx'
import { picksCards } from '../picksCards.ts'
import { usePicked } from '../shaping/usePicked.ts'
import { useStage } from '../useStage.ts'
import { useWide } from '../useWide.ts'
import { Console } from './Console.tsx'
import { Desk } from './Desk.tsx'
import styles from './FacilitatorSurface.module.css'
import { useCoreChoice } from './useCoreChoice.ts'
import { useHand } from './useHand.ts'

/** The facilitator's desk: the board to the left, to the right what to say, who is where, and what comes next. */
export function FacilitatorSurface() {
  const { stage } = useStage()
  const isWide = useWide()
  const picked = usePicked()
  const core = useCoreChoice()
  const hand = useHand()
  const [card, setCard] = useState<CardId | null>(null)
  const [looking, setLooking] = useState(false)
  const tap = (tapped: CardId) => {
    if (picksCards(stage)) picked.toggle(tapped)
    else if (stage === 'weigh' && core.isChoosing) core.toggle(tapped)
    else setCard((before) => (before === tapped ? null : tapped))
  }
  return (
    <div className={styles.surface}>
      <Announcer />
      {isWide && <Desk picked={picked} core={core} hand={hand} card={card} onTap={tap} />}
      <Console
        picked={picked}
        core={core}
        hand={hand}
        card={card}
        onCard={setCard}
        {...(!isWide && { onLook: () => setLooking(true) })}
      />
      {!isWide && looking && (
        <BoardSheet picked={picked} actAs={hand.actAs} onClose={() => setLooking(false)} />
      )}
    </div>
  )
}
