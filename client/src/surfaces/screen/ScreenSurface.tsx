import type { ReactNode } from 'react'
import { useWallScale } from '../../app/useWallScale.ts'
import { useActivity } from '../../meeting/session.tsx'
import { Announcer } from '../Announcer.tsx'
import { CircleWall } from '../circle/LazyCircle.tsx'
import type { Stage } from '../stage.ts'
import { useStage } from '../useStage.ts'
import { FreeWall } from './FreeWall.tsx'
import { HarvestWall } from './HarvestWall.tsx'
import { LinkWall } from './LinkWall.tsx'
import { ShapeWall } from './ShapeWall.tsx'
import { SortingWall } from './SortingWall.tsx'
import { TurnWall } from './TurnWall.tsx'
import { WeighWall } from './WeighWall.tsx'
import { WelcomeWall } from './WelcomeWall.tsx'
import { WriteWall } from './WriteWall.tsx'

const WALLS: Record<Stage, () => ReactNode> = {
  gather: WelcomeWall,
  write: WriteWall,
  shape: ShapeWall,
  sort: SortingWall,
  turns: TurnWall,
  weigh: WeighWall,
  link: LinkWall,
  free: FreeWall,
  circle: CircleWall,
  harvest: HarvestWall,
}

/** The projected board: read from the last row, touched at the wall. */
export function ScreenSurface() {
  useWallScale('1.852vh')
  const { stage } = useStage()
  const { id } = useActivity()
  const Wall = WALLS[stage]
  return (
    <>
      <Announcer />
      <Wall key={id} />
    </>
  )
}
