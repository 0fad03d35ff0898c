import { activeMembers, type CardId } from '@kring/shared/meeting'
import { useMe, useMeeting, useMethod } from '../../../meeting/session.ts'
import { useText } from '../../../words/useWords.ts'
import { Actions } from '../../followUp/Actions.tsx'
import { Conclusions } from '../../followUp/Conclusions.tsx'
import { Crossings } from '../../followUp/Crossings.tsx'
import { HarvestBrief } from '../../harvest/HarvestBrief.tsx'
import { TurnRow } from '../../move/TurnRow.tsx'
import styles from '../../parts/Console.module.css'
import { FirstHint } from '../../parts/FirstHint.tsx'
import { picksCards } from '../../parts/picksCards.ts'
import { isWithoutBoard, takesTurns } from '../../parts/stage.ts'
import type { Hand } from '../../parts/useHand.ts'
import { useStage } from '../../parts/useStage.ts'
import { useTopOfStep } from '../../parts/useTopOfStep.ts'
import { Absent } from '../../people/Absent.tsx'
import { People } from '../../people/People.tsx'
import { PickBar } from '../../pile/PickBar.tsx'
import { Proposals } from '../../pile/Proposals.tsx'
import type { Picked } from '../../pile/usePicked.ts'
import { CoreChooser } from '../../rate/CoreChooser.tsx'
import type { CoreChoice } from '../../rate/useCoreChoice.ts'
import { ParkRest } from '../../sort/ParkRest.tsx'
import { SortPanel } from '../../sort/SortPanel.tsx'
import { NextButton } from '../../steps/NextButton.tsx'
import { Progress } from '../../steps/Progress.tsx'
import { Prompt } from '../../steps/Prompt.tsx'
import { TimeLeft } from '../../steps/TimeLeft.tsx'
import { CardPanel } from './CardPanel.tsx'
import { CodeChip } from './CodeChip.tsx'
import { KeepLink } from './KeepLink.tsx'
import { OwnPart } from './OwnPart.tsx'
import { ScreenLink } from './ScreenLink.tsx'
import { Tools } from './Tools.tsx'

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
        <KeepLink />
        {card !== null && !picksCards(stage) && <CardPanel card={card} onClose={() => onCard(null)} />}
        {me.takesPart && <OwnPart />}
        <Absent />
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
