import type { CardId } from '@kring/shared/meeting'
import { useState } from 'react'
import { Announcer } from '../../parts/Announcer.tsx'
import { picksCards } from '../../parts/picksCards.ts'
import { useHand } from '../../parts/useHand.ts'
import { useStage } from '../../parts/useStage.ts'
import { useWide } from '../../parts/useWide.ts'
import { useComingBack } from '../../people/comingBack.ts'
import { usePicked } from '../../pile/usePicked.ts'
import { useCoreChoice } from '../../rate/useCoreChoice.ts'
import { BoardSheet } from '../BoardSheet.tsx'
import { Console } from './Console.tsx'
import { Desk } from './Desk.tsx'
import styles from './FacilitatorSurface.module.css'

/** The facilitator's desk: the board to the left, to the right what to say, who is where, and what comes next. */
export function FacilitatorSurface() {
  const { stage } = useStage()
  const isWide = useWide()
  useComingBack()
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
