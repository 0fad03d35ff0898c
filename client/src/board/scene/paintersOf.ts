import type { ZoneId } from '@kring/shared/meeting'
import type { GroundPicture } from '../ground/groundPicture.ts'
import { paintGround, paintTarget } from '../ground/paintGround.ts'
import type { BoardKit } from '../model/kit.ts'
import type { Paint, Painters } from '../render/boardLayers.ts'
import type { BoardLook } from '../render/boardLook.ts'
import type { Camera } from '../viewport/Camera.ts'

type Parts = { ground(): GroundPicture; look: BoardLook; camera: Camera; kit: Pick<BoardKit, 'snaps'> }

/**
 * @param zones that are lit
 * @param cards paints those that rest
 * @returns what is painted on the layers that are always there
 */
export function paintersOf(
  { ground, look, camera, kit }: Parts,
  zones: () => readonly ZoneId[],
  cards: Paint,
): Painters {
  return {
    ground: (context) => {
      const seen = { sight: camera.shownSight, scale: camera.view.scale }
      paintGround(context, ground(), look, seen, kit.snaps.get() === 'grid')
    },
    target: (context) => {
      for (const zone of zones()) paintTarget(context, ground(), zone, look)
    },
    cards,
  }
}
