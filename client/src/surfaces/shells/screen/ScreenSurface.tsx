import type { ReactNode } from 'react'
import { useActivity } from '../../../meeting/session.ts'
import { useWallScale } from '../../../ui/useWallScale.ts'
import { FreeWall } from '../../draw/FreeWall.tsx'
import { LinkWall } from '../../followUp/LinkWall.tsx'
import { HarvestWall } from '../../harvest/HarvestWall.tsx'
import { TurnWall } from '../../move/TurnWall.tsx'
import { Announcer } from '../../parts/Announcer.tsx'
import type { Stage } from '../../parts/stage.ts'
import { useStage } from '../../parts/useStage.ts'
import { WelcomeWall } from '../../people/WelcomeWall.tsx'
import { ShapeWall } from '../../pile/ShapeWall.tsx'
import { WeighWall } from '../../rate/WeighWall.tsx'
import { CircleWall } from '../../say/LazyCircle.tsx'
import { SortingWall } from '../../sort/SortingWall.tsx'
import { WriteWall } from '../../write/WriteWall.tsx'

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
