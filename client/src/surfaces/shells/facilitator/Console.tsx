import { askedNow } from '@kring/shared/capabilities/steps/asked'
import { activeMembers, type CardId } from '@kring/shared/meeting'
import { useActivity, useMe, useMeeting, useMethod } from '../../../meeting/session.ts'
import { useText } from '../../../words/useWords.ts'
import { AgendaColumn } from '../../agenda/AgendaColumn.tsx'
import { CardPanel } from '../../card/CardPanel.tsx'
import { LazyChoosing, LazyGroupBar, LazyPlannedGroups, LazyReturned } from '../../groups/LazyGroups.tsx'
import styles from '../../parts/Console.module.css'
import { FirstHint } from '../../parts/FirstHint.tsx'
import type { Hand } from '../../parts/useHand.ts'
import { usePhase } from '../../parts/usePhase.ts'
import type { Picked } from '../../parts/usePicked.ts'
import { useTopOfStep } from '../../parts/useTopOfStep.ts'
import { Absent } from '../../people/Absent.tsx'
import { AtTheDoor } from '../../people/AtTheDoor.tsx'
import { People } from '../../people/People.tsx'
import { LazyAskedHere } from '../../steps/kitParts.tsx'
import { NextButton } from '../../steps/NextButton.tsx'
import { Progress } from '../../steps/Progress.tsx'
import { Prompt } from '../../steps/Prompt.tsx'
import { TimeLeft } from '../../steps/TimeLeft.tsx'
import { VoiceConsole } from '../../voice/LazyVoiceForAll.tsx'
import { CodeChip } from './CodeChip.tsx'
import { KeepLink } from './KeepLink.tsx'
import { OwnPart } from './OwnPart.tsx'
import { PARTS } from './parts.ts'
import { ScreenLink } from './ScreenLink.tsx'
import { Tools } from './Tools.tsx'

/** Where what leads stands on the page. */
export const CONSOLE = 'console'

type Props = {
  picked: Picked
  hand: Hand
  card: CardId | null
  onCard: (card: CardId | null) => void
  /** Shows the board, where it does not lie beside. */
  onLook?: () => void
}

/** Where the group is, what to say, who is where, and one button for what comes next. */
export function Console({ picked, hand, card, onCard, onLook }: Props) {
  const text = useText()
  const method = useMethod()
  const activity = useActivity()
  const me = useMe()
  const { phase, lead, middle, picks, isWhiteboard, isEnd, title } = usePhase()
  const scrolling = useTopOfStep<HTMLDivElement>()
  const parts = phase.does.map(({ use }) => ({ use, ...PARTS[use], isLead: use === lead }))
  // Where a group begins at once, there was no moment to open the wall.
  const isAlone = activeMembers(useMeeting()).length === 0
  return (
    <aside id={CONSOLE} tabIndex={-1} className={styles.console}>
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
        {activity.part && <LazyGroupBar />}
        {activity.groups?.state === 'together' && <LazyReturned />}
        {activity.groups?.state === 'planned' && activity.groups.how && <LazyPlannedGroups />}
        {activity.groups?.state === 'choosing' && <LazyChoosing />}
        {card !== null && !picks && <CardPanel card={card} onClose={() => onCard(null)} />}
        {me.takesPart && <OwnPart />}
        <Absent />
        <AtTheDoor />
        {parts.map(({ use, Steer, isLead }) => Steer && <Steer key={use} {...{ isLead, picked, hand }} />)}
        {(isWhiteboard || middle === 'people') && isAlone && <ScreenLink />}
        {askedNow(activity) && <LazyAskedHere />}
        <Prompt />
        {/* What is done in this step comes before what is there in every step, and tips come last. */}
        {parts.map(
          ({ use, Console: Part, isLead }) => Part && <Part key={use} {...{ isLead, picked, hand }} />,
        )}
        <VoiceConsole />
        <AgendaColumn />
        {!isEnd && <People hand={hand} />}
        <KeepLink>
          <FirstHint surface="facilitator" />
        </KeepLink>
      </div>
      <footer className={styles.footer}>
        <Tools {...(onLook && middle === 'board' && { onLook })} />
        <NextButton />
      </footer>
    </aside>
  )
}
