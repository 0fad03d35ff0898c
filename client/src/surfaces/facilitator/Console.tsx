import { activeMembers, type CardId } from '@kring/shared/meeting'
import { useMe, useMeeting, useMethod } from '../../meeting/session.tsx'
import { useText } from '../../words/useWords.ts'
import { FirstHint } from '../FirstHint.tsx'
import { Actions } from '../following/Actions.tsx'
import { Conclusions } from '../following/Conclusions.tsx'
import { Crossings } from '../following/Crossings.tsx'
import { HarvestBrief } from '../HarvestBrief.tsx'
import { picksCards } from '../picksCards.ts'
import { PickBar } from '../shaping/PickBar.tsx'
import { Proposals } from '../shaping/Proposals.tsx'
import type { Picked } from '../shaping/usePicked.ts'
import { SortPanel } from '../sorting/SortPanel.tsx'
import { isWithoutBoard, takesTurns } from '../stage.ts'
import { useStage } from '../useStage.ts'
import { useTopOfStep } from '../useTopOfStep.ts'
import { CardPanel } from './CardPanel.tsx'
import { CodeChip } from './CodeChip.tsx'
import styles from './Console.module.css'
import { CoreChooser } from './CoreChooser.tsx'
import { NextButton } from './NextButton.tsx'
import { OwnPart } from './OwnPart.tsx'
import { ParkRest } from './ParkRest.tsx'
import { People } from './People.tsx'
import { Progress } from './Progress.tsx'
import { Prompt } from './Prompt.tsx'
import { ScreenLink } from './ScreenLink.tsx'
import { TimeLeft } from './TimeLeft.tsx'
import { Tools } from './Tools.tsx'
import { TurnRow } from './TurnRow.tsx'
import type { CoreChoice } from './useCoreChoice.ts'
import type { Hand } from './useHand.ts'

type Props = {
  picked: Picked
  core: CoreChoice
  hand: Hand
  card: CardId | null
  onCard: (card: CardId | null) => void
  /** Shows the board, where it does not lie beside. */
  onLook?: () => void
}

/** Where the group is, what to say, who is where, and one button for what comes next. */
export function Console({ picked, core, hand, card, onCard, onLook }: Props) {
  const text = useText()
  const method = useMethod()
  const me = useMe()
  const { stage, phase, title } = useStage()
  const scrolling = useTopOfStep<HTMLDivElement>()
  // Where a group begins at once, there was no moment to open the wall.
  const isAlone = activeMembers(useMeeting()).length === 0
  return (
    <aside className={styles.console}>
      <div ref={scrolling} className={styles.scroll}>
        <header className={styles.header}>
          <Progress />
          <div className={styles.titles}>
            <h2>{title}</h2>
            <TimeLeft />
            {onLook && <CodeChip />}
          </div>
          <p className={styles.why}>{text(method.why)}</p>
        </header>
        <FirstHint surface="facilitator" />
        {card !== null && !picksCards(stage) && <CardPanel card={card} onClose={() => onCard(null)} />}
        {me.takesPart && <OwnPart />}
        {takesTurns(phase) && <TurnRow hand={hand} />}
        {(stage === 'free' || stage === 'circle') && isAlone && <ScreenLink />}
        {stage === 'sort' && <SortPanel cards={picked.cards} onDone={picked.clear} />}
        <Prompt />
        {stage === 'shape' && (
          <>
            <Proposals />
            {picked.cards.length === 1 && picked.cards[0] && (
              <CardPanel card={picked.cards[0].id} onClose={picked.clear} />
            )}
            <PickBar variant="soft" cards={picked.cards} onDone={picked.clear} />
          </>
        )}
        {stage === 'weigh' && <CoreChooser core={core} />}
        {stage === 'link' && (
          <>
            <Crossings />
            <Conclusions />
            <Actions />
            <ParkRest />
          </>
        )}
        {stage === 'harvest' ? <HarvestBrief withLink={false} /> : <People hand={hand} />}
      </div>
      <footer className={styles.footer}>
        <Tools {...(onLook && !isWithoutBoard(stage) && { onLook })} />
        <NextButton core={core} />
      </footer>
    </aside>
  )
}
