import type { ZoneId } from '@kring/shared/meeting'
import type { BoardLook } from '../render/boardLook.ts'
import type { Seen } from '../viewport/viewTransform.ts'
import type { GroundPicture } from './groundPicture.ts'
import { paintBoxes, paintBoxTarget } from './paintBoxes.ts'
import { paintTable } from './paintOpen.ts'
import { paintRings, paintRingTarget } from './paintRings.ts'

/**
 * Paints what lies under the cards, in world units.
 * @param context with the transform of the world already set
 * @param isGrid whether things are laid on a grid, on a table without end
 */
export function paintGround(
  context: CanvasRenderingContext2D,
  picture: GroundPicture,
  look: BoardLook,
  seen: Seen,
  isGrid = false,
): void {
  const { ground } = picture
  switch (ground.kind) {
    case 'rings':
      paintRings(context, ground, picture, look)
      break
    case 'boxes':
      paintBoxes(context, ground, picture, look)
      break
    case 'open':
      paintTable(context, look, seen, isGrid)
  }
}

/** Paints where a held or chosen card may go: the one thing on the ground that is in the accent. */
export function paintTarget(
  context: CanvasRenderingContext2D,
  { ground }: GroundPicture,
  zone: ZoneId,
  look: BoardLook,
): void {
  // On an open table everywhere is as good as anywhere.
  if (ground.kind === 'rings') paintRingTarget(context, ground, zone, look)
  else if (ground.kind === 'boxes') paintBoxTarget(context, ground, zone, look)
}
