import { type Activity, type MeetingId, ROLES } from '@kring/shared/meeting'
import { accessTo } from '../../meeting/access.ts'
import type { BoardLook } from '../render/boardLook.ts'
import { imagesOf } from './BoardImages.ts'
import { marksInOrder } from './marksInOrder.ts'
import { type Picture, paintDrawing } from './paintDrawing.ts'

/** ms to wait for one picture: without the server the rest is made all the same. */
const PATIENCE = 8000

/** Where drawings lie with regard to cards. */
export type MarkPlace = 'below' | 'above'

/**
 * Brings in the pictures of a board, for a picture of the whole.
 * @returns how to paint its drawings, in world units: first those below the cards, then the ink above them
 */
export async function marksPainter(
  meeting: MeetingId,
  activity: Activity,
  look: BoardLook,
): Promise<(context: CanvasRenderingContext2D, place: MarkPlace) => void> {
  const drawn = marksInOrder(activity)
  const access = accessTo(meeting, ROLES)
  const images = access && imagesOf(access)
  const pictures = new Map<string, Picture>()
  for (const { drawing } of drawn)
    if (drawing.shape === 'image' && images)
      pictures.set(drawing.image, await images.whenKnown(drawing.image, PATIENCE))
  return (context, place) => {
    for (const { drawing } of drawn)
      if ((drawing.shape === 'ink') === (place === 'above'))
        paintDrawing(context, drawing, look, (image) => pictures.get(image) ?? 'missing')
  }
}
