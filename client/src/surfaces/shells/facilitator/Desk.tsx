import type { CardId } from '@kring/shared/meeting'
import type { ReactNode } from 'react'
import { useActivity, useConnection, useMethod } from '../../../meeting/session.ts'
import { SavedMark } from '../../../ui/SavedMark.tsx'
import { Breakable } from '../../../words/Breakable.tsx'
import { JoinSheet } from '../../parts/JoinSheet.tsx'
import { LazyBoard } from '../../parts/LazyBoard.tsx'
import { LazyCards } from '../../parts/LazyCards.tsx'
import { picksCards } from '../../parts/picksCards.ts'
import { isWithoutBoard, type StageWithoutBoard } from '../../parts/stage.ts'
import { useAsList } from '../../parts/useAsList.ts'
import type { Hand } from '../../parts/useHand.ts'
import { useStage } from '../../parts/useStage.ts'
import { ViewSwitch } from '../../parts/ViewSwitch.tsx'
import { Arrivals } from '../../people/Arrivals.tsx'
import type { Picked } from '../../pile/usePicked.ts'
import type { CoreChoice } from '../../rate/useCoreChoice.ts'
import { CircleDesk } from '../../say/LazyCircle.tsx'
import { SeatWriters } from '../../write/SeatWriters.tsx'
import { WriteProgress } from '../../write/WriteProgress.tsx'
import { CodeChip } from './CodeChip.tsx'
import styles from './FacilitatorSurface.module.css'
import { ScreenLink } from './ScreenLink.tsx'

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
  const { keep } = useMethod()
  const { stage } = useStage()
  const [asList, setAsList] = useAsList()
  const several = picksCards(stage) ? picked.ids : core.isChoosing ? core.chosen : undefined
  return (
    <main className={styles.desk}>
      <header className={styles.bar}>
        <h1 className={styles.question} dir="auto">
          <Breakable text={activity.question} />
        </h1>
        <SavedMark {...connection} keepsNothing={keep === 'nothing'} />
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
