import type { CardId } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import type { ReactNode } from 'react'
import { useActivity, useConnection } from '../../../meeting/session.ts'
import { SavedMark } from '../../../ui/SavedMark.tsx'
import { Breakable } from '../../../words/Breakable.tsx'
import { CircleOnBoard } from '../../circle/LazyCircle.tsx'
import { JoinSheet } from '../../parts/JoinSheet.tsx'
import { LazyBoard } from '../../parts/LazyBoard.tsx'
import { LazyCards } from '../../parts/LazyCards.tsx'
import type { Middle } from '../../parts/lead.ts'
import { outside } from '../../parts/outside.tsx'
import { together } from '../../parts/together.tsx'
import { useAsList } from '../../parts/useAsList.ts'
import type { Hand } from '../../parts/useHand.ts'
import { usePhase } from '../../parts/usePhase.ts'
import type { Picked } from '../../parts/usePicked.ts'
import { ViewSwitch } from '../../parts/ViewSwitch.tsx'
import { weighing } from '../../parts/weighing.tsx'
import { Arrivals } from '../../people/Arrivals.tsx'
import { useCoreChoice } from '../../rate/CoreChoice.tsx'
import { ItemOutcome } from '../../rate/ItemOutcome.tsx'
import { isPictured } from '../../rate/isPictured.ts'
import { useRating } from '../../rate/useRating.ts'
import { SeatWriters } from '../../write/SeatWriters.tsx'
import { WriteProgress } from '../../write/WriteProgress.tsx'
import { inCircle } from '../circle.tsx'
import { inPractice } from '../practice.tsx'
import { inWording } from '../wording.tsx'
import { CodeChip } from './CodeChip.tsx'
import styles from './FacilitatorSurface.module.css'
import { ScreenLink } from './ScreenLink.tsx'

const AgreementsLarge = together(async () => (await import('../../agree/Wall.tsx')).AgreementsLarge)
const GoalList = together(async () => (await import('../../goals/Goals.tsx')).GoalList)
const QuestionsLarge = outside(async () => (await import('../../guest/Guest.tsx')).QuestionsLarge)
const ArgumentsLarge = weighing(async () => (await import('../../argue/Wall.tsx')).ArgumentsLarge)
const LookLarge = inPractice((parts) => parts.LookLarge)
const PhraseLarge = inPractice((parts) => parts.Phrases)
const PointsLarge = inPractice((parts) => parts.PointsLarge)
const VisitLarge = inPractice((parts) => parts.VisitLarge)
const ReadHere = inPractice((parts) => parts.ReadHere)
const TopicList = inPractice((parts) => parts.TopicList)
const Recalled = together(async () => (await import('../../recall/Recalled.tsx')).Recalled)
const SharedPanel = inCircle((parts) => parts.SharedPanel)
const WordingLarge = inWording((parts) => parts.WordingLarge)
const VoicesLarge = together(async () => (await import('../../say/Voices.tsx')).VoicesLarge)

type Props = {
  picked: Picked
  hand: Hand
  card: CardId | null
  onTap: (card: CardId) => void
  onClear: () => void
}

/** What the group looks at, on the facilitator's own device. */
export function FacilitatorBoard({ picked, hand, card, onTap, onClear }: Props) {
  const activity = useActivity()
  const connection = useConnection()
  const { middle, picks, selects } = usePhase()
  const [asList, setAsList] = useAsList()
  const choice = useCoreChoice()
  const several = picks ? picked.ids : choice.isChoosing ? choice.chosen : undefined
  return (
    <main className={styles.middle}>
      <header className={styles.bar}>
        <h1 className={styles.question} dir="auto" translate="yes">
          <Breakable text={activity.question} />
        </h1>
        <SavedMark {...connection} />
        {middle === 'board' && <ViewSwitch asList={asList} onChange={setAsList} />}
        <CodeChip />
      </header>
      {middle !== 'board' ? (
        <div className={styles.calm} data-middle={middle} {...(middle === 'sentences' && { tabIndex: 0 })}>
          {CALM[middle]}
        </div>
      ) : asList ? (
        <div className={styles.list}>
          <LazyCards actAs={hand.actAs} {...(several && { picked: several, onPick: onTap })} />
        </div>
      ) : (
        <LazyBoard
          mode="laptop"
          actAs={hand.actAs}
          onCardTap={onTap}
          onClear={onClear}
          selected={several ?? (card === null ? [] : [card])}
          {...(selects && { onSelection: picked.choose })}
        />
      )}
    </main>
  )
}

/** What the group reads: what it agreed, its goals and how it rated them, what was written without names, or shared. */
function Sentences() {
  const { phase, lead } = usePhase()
  const rating = useRating()
  if (usedIn(phase, 'wording')) return <WordingLarge />
  if (lead === 'topic') return <TopicList />
  if (lead === 'visit') return <VisitLarge />
  if (lead === 'points') return <PointsLarge />
  if (lead === 'read') return <ReadHere />
  if (lead === 'agree' || usedIn(phase, 'agree')?.reads) return <AgreementsLarge />
  if (usedIn(phase, 'recall')) return <Recalled size="wall" />
  if (usedIn(phase, 'phrase')) return <PhraseLarge otherwise="normal" />
  if (lead === 'guest') return <QuestionsLarge />
  if (usedIn(phase, 'argue')) return <ArgumentsLarge />
  if (isPictured(phase) || usedIn(phase, 'look')?.at === 'table') return <LookLarge />
  if (usedIn(phase, 'rate') && rating?.outcome) return <ItemOutcome size="wall" />
  if (usedIn(phase, 'share')) return <SharedPanel />
  if (usedIn(phase, 'goals')) return <GoalList size="wall" />
  return usedIn(phase, 'say') ? <VoicesLarge /> : <LookLarge />
}

/** What stands there where the group looks at no board. */
const CALM: Record<Exclude<Middle, 'board'>, ReactNode> = {
  arrivals: (
    <>
      <JoinSheet />
      <ScreenLink />
      <Arrivals />
    </>
  ),
  silence: (
    <>
      <WriteProgress size="wall" />
      <SeatWriters />
    </>
  ),
  people: <CircleOnBoard />,
  sentences: <Sentences />,
}
