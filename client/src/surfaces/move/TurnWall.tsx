import { nothingLeftToMove } from '@kring/shared/affordances'
import { usedIn } from '@kring/shared/methods/phases'
import { useState } from 'react'
import { useActivity } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { useHand } from '../parts/useHand.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { SeatsAsk } from '../turns/AskButton.tsx'
import { PassButton } from '../turns/PassButton.tsx'
import { TurnPanel } from '../turns/TurnPanel.tsx'
import { useHolderAtWork } from '../turns/useHolderAtWork.ts'
import { HandDialog } from './HandDialog.tsx'
import { WallTurn } from './WallTurn.tsx'

/** The rounds: the board, whose turn it is as the largest word on the wall, and who comes next. */
export function TurnWall({ panel, controls }: WallProps) {
  const t = useWords()
  const activity = useActivity()
  const { turn } = activity
  const { phase } = usePhase()
  const holder = useHolderAtWork()
  const hand = useHand()
  const [asking, setAsking] = useState<number | null>(null)
  const moves = usedIn(phase, 'move') !== undefined
  const isOut = nothingLeftToMove(activity)
  const mayAsk =
    moves && holder !== undefined && hand.isChoice && hand.actAs === undefined && !turn?.laid && !isOut
  const ask = mayAsk ? () => setAsking(turn?.number ?? null) : undefined
  return (
    <Wall
      isBoard
      keepsRows
      panel={
        <>
          {turn && <TurnPanel turn={turn} isHere={moves && !isOut && hand.actAs !== undefined} />}
          {panel}
        </>
      }
      controls={
        <>
          {controls}
          {holder && moves && <WallTurn holder={holder} hand={hand} onAsk={ask} />}
          {holder && !moves && <PassButton as={holder.id} size="board" />}
          <SeatsAsk size="board" />
        </>
      }
    >
      <LazyBoard
        mode="screen"
        actAs={moves ? hand.actAs : undefined}
        selected={turn?.laid ? [turn.laid.card] : []}
        said={turn?.laid?.note && t('surfaces.turn.said', { note: turn.laid.note })}
        onCardTap={ask}
      />
      {ask && asking === turn?.number && holder && (
        <HandDialog name={holder.name} onYes={() => hand.lend(true)} onClose={() => setAsking(null)} />
      )}
    </Wall>
  )
}
