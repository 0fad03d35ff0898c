import { mayDo } from '@kring/shared/affordances'
import type { ReactNode } from 'react'
import { useActivity, useMe, useMeeting, useMethod } from '../../meeting/session.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { CircleNow } from '../circle/LazyCircle.tsx'
import { LazyCards } from '../LazyCards.tsx'
import { Arrivals } from '../lobby/Arrivals.tsx'
import { QuestionCard } from '../QuestionCard.tsx'
import type { Picked } from '../shaping/usePicked.ts'
import { SortPanel } from '../sorting/SortPanel.tsx'
import type { Stage } from '../stage.ts'
import { DealtCard } from '../turns/DealtCard.tsx'
import { MoveNote } from '../turns/MoveNote.tsx'
import { PlaceSteps } from '../turns/PlaceSteps.tsx'
import { TurnBanner } from '../turns/TurnBanner.tsx'
import { useStage } from '../useStage.ts'
import { LateCards } from '../writing/LateCards.tsx'
import { WriteProgress } from '../writing/WriteProgress.tsx'
import { Writing } from '../writing/Writing.tsx'
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
  const method = useMethod()
  const me = useMe()
  const { phase, stage } = useStage()
  const isObserver = me.role === 'observer'
  const isMine = activity.turn?.holder === me.id
  const lead = <p className={styles.lead}>{text(phase.words.participant)}</p>
  const list = withList && <LazyCards />
  const pickList =
    withList && (isObserver ? <LazyCards /> : <LazyCards picked={picked.ids} onPick={picked.toggle} />)
  const byZone = method.writing.zones(activity).length > 1
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
