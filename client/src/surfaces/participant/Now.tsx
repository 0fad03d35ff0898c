import type { ReactNode } from 'react'
import { useActivity, useMe } from '../../meeting/session.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { Actions } from '../following/Actions.tsx'
import { HarvestBrief } from '../HarvestBrief.tsx'
import { LazyCards } from '../LazyCards.tsx'
import { Arrivals } from '../lobby/Arrivals.tsx'
import { Proposals } from '../shaping/Proposals.tsx'
import type { Picked } from '../shaping/usePicked.ts'
import type { Stage } from '../stage.ts'
import { MoveNote } from '../turns/MoveNote.tsx'
import { TurnBanner } from '../turns/TurnBanner.tsx'
import { useStage } from '../useStage.ts'
import { Weighing } from '../weighing/Weighing.tsx'
import { LateCards } from '../writing/LateCards.tsx'
import { WriteProgress } from '../writing/WriteProgress.tsx'
import { Writing } from '../writing/Writing.tsx'
import styles from './ParticipantSurface.module.css'
import { TheCore } from './TheCore.tsx'

type Props = {
  picked: Picked
  /** Whether the cards stand here as a list; beside a board they need not. */
  withList: boolean
}

/** The thing to do now, for one person, in whatever the group is doing. */
export function Now({ picked, withList }: Props) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const me = useMe()
  const { phase, stage } = useStage()
  const isObserver = me.role === 'observer'
  const lead = <p className={styles.lead}>{text(phase.words.participant)}</p>
  const list = withList && <LazyCards />
  const parts: Record<Stage, () => ReactNode> = {
    gather: () => (
      <>
        <p className={styles.lead}>{t('surfaces.gather.welcome', { name: me.name })}</p>
        <p className={styles.soft}>{t('surfaces.gather.wait')}</p>
        <Arrivals />
      </>
    ),
    write: () => (
      <>
        <div>
          {lead}
          <p className={styles.soft}>{t('surfaces.write.hidden')}</p>
        </div>
        {!isObserver && <Writing />}
        <WriteProgress />
      </>
    ),
    shape: () => (
      <>
        {lead}
        <LateCards />
        <MoveNote />
        <Proposals />
        {withList && (isObserver ? <LazyCards /> : <LazyCards picked={picked.ids} onPick={picked.toggle} />)}
      </>
    ),
    sort: () => (
      <>
        {lead}
        <LateCards />
        <MoveNote />
        {withList && <LazyCards />}
      </>
    ),
    turns: () => (
      <>
        <TurnBanner />
        <MoveNote />
        {list}
      </>
    ),
    weigh: () => (
      <>
        <Weighing />
        {!activity.poll && list}
      </>
    ),
    free: () => (
      <>
        {lead}
        {withList && <LazyCards />}
      </>
    ),
    link: () => (
      <>
        {lead}
        <TheCore />
        <Actions />
      </>
    ),
    harvest: () => <HarvestBrief />,
  }
  return (
    <>
      {isObserver && <p className={styles.soft}>{t('surfaces.participant.observer')}</p>}
      {parts[stage]()}
    </>
  )
}
