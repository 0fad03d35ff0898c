import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { PassButton } from './PassButton.tsx'
import { TurnPanel } from './TurnPanel.tsx'
import { useHolderAtWork } from './useHolderAtWork.ts'

/** The rounds: the board, whose turn it is as the largest word on the wall, and who comes next. */
export function TurnWall({ panel, controls }: WallProps) {
  const { turn } = useActivity()
  const { phase } = usePhase()
  const holder = useHolderAtWork()
  return (
    <Wall
      isBoard
      panel={
        <>
          {turn && <TurnPanel turn={turn} />}
          {panel}
        </>
      }
      controls={
        <>
          {controls}
          {holder && <PassButton as={holder.id} size="board" />}
        </>
      }
    >
      <LazyBoard mode="screen" actAs={usedIn(phase, 'move') && holder?.id} />
    </Wall>
  )
}
