import type { CardId } from '@kring/shared/meeting'
import type { ReactNode } from 'react'
import { useActivity, useConnection, useMethod } from '../../meeting/session.tsx'
import { SavedMark } from '../../ui/SavedMark.tsx'
import { CircleDesk } from '../circle/LazyCircle.tsx'
import { LazyBoard } from '../LazyBoard.tsx'
import { LazyCards } from '../LazyCards.tsx'
import { Arrivals } from '../lobby/Arrivals.tsx'
import { JoinSheet } from '../lobby/JoinSheet.tsx'
import { picksCards } from '../picksCards.ts'
import type { Picked } from '../shaping/usePicked.ts'
import { isWithoutBoard, type StageWithoutBoard } from '../stage.ts'
import { useAsList } from '../useAsList.ts'
import { useStage } from '../useStage.ts'
import { ViewSwitch } from '../ViewSwitch.tsx'
import { SeatWriters } from '../writing/SeatWriters.tsx'
import { WriteProgress } from '../writing/WriteProgress.tsx'
import { CodeChip } from './CodeChip.tsx'
import styles from './FacilitatorSurface.module.css'
import { ScreenLink } from './ScreenLink.tsx'
import type { CoreChoice } from './useCoreChoice.ts'
import type { Hand } from './useHand.ts'

type Props = {
  picked: Picked
  core: CoreChoice
  hand: Hand
  card: CardId | null
  onTap: (card: CardId) => void
}

/** What the group looks at, on the facilitator's own table. */
export function Desk({ picked, core, hand, card, onTap }: Props) {
  const activity = useActivity()
  const connection = useConnection()
  const { keepsNothing } = useMethod()
  const { stage } = useStage()
  const [asList, setAsList] = useAsList()
  const several = picksCards(stage) ? picked.ids : core.isChoosing ? core.chosen : undefined
  return (
    <main className={styles.desk}>
      <header className={styles.bar}>
        <h1 className={styles.question} dir="auto">
          {activity.question}
        </h1>
        <SavedMark {...connection} keepsNothing={keepsNothing === true} />
        {!isWithoutBoard(stage) && <ViewSwitch asList={asList} onChange={setAsList} />}
        <CodeChip />
      </header>
      {isWithoutBoard(stage) ? (
        <div className={styles.calm} data-stage={stage}>
          {CALM[stage]}
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
          selected={several ?? (card === null ? [] : [card])}
          {...(stage === 'sort' && { onSelection: picked.choose })}
        />
      )}
    </main>
  )
}

const CALM: Record<StageWithoutBoard, ReactNode> = {
  gather: (
    <>
      <JoinSheet />
      <ScreenLink />
      <Arrivals />
    </>
  ),
  write: (
    <>
      <WriteProgress size="wall" />
      <SeatWriters />
    </>
  ),
  circle: <CircleDesk />,
}
