import { mayDo } from '@kring/shared/affordances'
import { zonesToWrite } from '@kring/shared/methods/phases'
import type { ReactNode } from 'react'
import { useActivity, useMe, useMeeting } from '../../../meeting/session.ts'
import { useText, useWords } from '../../../words/useWords.ts'
import { MoveNote } from '../../move/MoveNote.tsx'
import { PlaceSteps } from '../../move/PlaceSteps.tsx'
import { LazyCards } from '../../parts/LazyCards.tsx'
import type { Stage } from '../../parts/stage.ts'
import { useStage } from '../../parts/useStage.ts'
import { Arrivals } from '../../people/Arrivals.tsx'
import type { Picked } from '../../pile/usePicked.ts'
import { CircleNow } from '../../say/LazyCircle.tsx'
import { SortPanel } from '../../sort/SortPanel.tsx'
import { QuestionCard } from '../../steps/QuestionCard.tsx'
import { DealtCard } from '../../turns/DealtCard.tsx'
import { TurnBanner } from '../../turns/TurnBanner.tsx'
import { LateCards } from '../../write/LateCards.tsx'
import { WriteProgress } from '../../write/WriteProgress.tsx'
import { Writing } from '../../write/Writing.tsx'
import { Later } from './Later.tsx'
import styles from './ParticipantSurface.module.css'

type Props = {
  picked: Picked
  /** Whether the cards stand here as a list; beside a board they need not. */
  withList: boolean
}

/** The thing to do now, for one person, in whatever the group is doing. */
export function Now({ picked, withList }: Props) {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const { phase, stage } = useStage()
  const isObserver = me.role === 'observer'
  const isMine = activity.turn?.holder === me.id
  const lead = <p className={styles.lead}>{text(phase.words.participant)}</p>
  const list = withList && <LazyCards />
  const pickList =
    withList && (isObserver ? <LazyCards /> : <LazyCards picked={picked.ids} onPick={picked.toggle} />)
  const byZone = zonesToWrite(activity).length > 1
  const parts: Record<Stage, () => ReactNode> = {
    gather: () => (
      <>
        <p className={styles.lead}>{t('surfaces.gather.welcome', { name: me.name })}</p>
        {mayDo(meeting, 'question.set', me.id) === undefined ? (
          <QuestionCard />
        ) : (
          <p className={styles.soft}>{t('surfaces.gather.wait')}</p>
        )}
        <Arrivals />
      </>
    ),
    write: () => (
      <>
        <div>
          {lead}
          <p className={styles.soft}>
            {t('surfaces.write.hidden')} {byZone && t('table.zones.empty')}
          </p>
        </div>
        <LateCards />
        {!isObserver && <Writing />}
        <WriteProgress />
      </>
    ),
    shape: () => (
      <>
        {lead}
        <LateCards />
        <MoveNote />
        <Later />
        {pickList}
      </>
    ),
    sort: () => (
      <>
        {lead}
        <LateCards />
        <SortPanel cards={withList ? [] : picked.cards} onDone={picked.clear} isBrief={withList} />
        {pickList}
      </>
    ),
    turns: () => (
      <>
        <TurnBanner />
        <DealtCard isMine={isMine} />
        {isMine && <PlaceSteps />}
        <MoveNote />
        <LateCards />
        {list}
      </>
    ),
    weigh: () => (
      <>
        <Later />
        {!activity.poll && list}
      </>
    ),
    link: () => (
      <>
        {lead}
        <Later />
      </>
    ),
    free: () => (withList ? <LazyCards /> : lead),
    circle: () => <CircleNow />,
    harvest: () => <Later />,
  }
  return (
    <>
      {isObserver && <p className={styles.soft}>{t('surfaces.participant.observer')}</p>}
      {parts[stage]()}
    </>
  )
}
