import type { CardId } from '@kring/shared/meeting'
import { useState } from 'react'
import { useActivity } from '../../../meeting/session.ts'
import { SkipLink } from '../../../ui/SkipLink.tsx'
import { useWhenQuiet } from '../../../ui/useWhenQuiet.ts'
import { useWords } from '../../../words/useWords.ts'
import { fetchAgenda } from '../../agenda/LazyAgendaDialog.tsx'
import { LazyGroupsOverview } from '../../groups/LazyGroups.tsx'
import { Announcer } from '../../parts/Announcer.tsx'
import { useHand } from '../../parts/useHand.ts'
import { usePhase } from '../../parts/usePhase.ts'
import { usePicked } from '../../parts/usePicked.ts'
import { useWide } from '../../parts/useWide.ts'
import { useComingBack } from '../../people/comingBack.ts'
import { useReturning } from '../../people/useReturning.ts'
import { CoreChoiceProvider, useCoreChoice } from '../../rate/CoreChoice.tsx'
import { BoardSheet } from '../BoardSheet.tsx'
import { CodeChip } from './CodeChip.tsx'
import { CONSOLE, Console } from './Console.tsx'
import { FacilitatorBoard } from './FacilitatorBoard.tsx'
import styles from './FacilitatorSurface.module.css'

/** What the facilitator works with: the board to the left, to the right what to say, who is where, and what comes next. */
export function FacilitatorSurface() {
  const { groups } = useActivity()
  return <CoreChoiceProvider>{groups?.state === 'apart' ? <Groups /> : <Surface />}</CoreChoiceProvider>
}

/** All groups, as long as one goes into none of them. */
function Groups() {
  useComingBack()
  useReturning()
  return (
    <>
      <Announcer />
      <LazyGroupsOverview tools={<CodeChip />} />
    </>
  )
}

function Surface() {
  const t = useWords()
  const { picks } = usePhase()
  const isWide = useWide()
  useComingBack()
  useReturning()
  useWhenQuiet(fetchAgenda)
  const picked = usePicked()
  const choice = useCoreChoice()
  const hand = useHand()
  const [card, setCard] = useState<CardId | null>(null)
  const [looking, setLooking] = useState(false)
  const tap = (tapped: CardId) => {
    if (picks) picked.toggle(tapped)
    else if (choice.isChoosing) choice.toggle(tapped)
    else setCard((before) => (before === tapped ? null : tapped))
  }
  // A core that is being chosen is no passing choice: it is changed card by card.
  const clear = () => {
    picked.clear()
    setCard(null)
  }
  return (
    <div className={styles.surface}>
      <Announcer />
      <SkipLink to={CONSOLE}>{t('surfaces.common.toSteps')}</SkipLink>
      {isWide && <FacilitatorBoard picked={picked} hand={hand} card={card} onTap={tap} onClear={clear} />}
      <Console
        picked={picked}
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
