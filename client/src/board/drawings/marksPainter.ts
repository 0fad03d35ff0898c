import { type Activity, type Card, type CardId, type MeetingId, ROLES } from '@kring/shared/meeting'
import { accessTo } from '../../meeting/access.ts'
import type { BoardLook } from '../render/boardLook.ts'
import { amongCards, isMixed } from './amongCards.ts'
import { imagesOf } from './BoardImages.ts'
import { marksInOrder } from './marksInOrder.ts'
import { type Picture, paintDrawing } from './paintDrawing.ts'

/** ms to wait for one picture: without the server the rest is made all the same. */
const PATIENCE = 8000

/** Where drawings lie with regard to cards: below all, above all, or right under one. */
type MarkPlace = 'below' | 'above' | { under: CardId }

/**
 * Brings in the pictures of a board, for a picture of the whole.
 * @param cards those that are painted with them, the lowest first
 * @returns how to paint its drawings, in world units
 */
export async function marksPainter(
  meeting: MeetingId,
  activity: Activity,
  cards: readonly Card[],
  look: BoardLook,
): Promise<(context: CanvasRenderingContext2D, place: MarkPlace) => void> {
  const drawn = marksInOrder(activity)
  const access = accessTo(meeting, ROLES)
  const images = access && imagesOf(access)
  const pictures = new Map<string, Picture>()
  for (const { drawing } of drawn)
    if (drawing.shape === 'image' && images)
      pictures.set(drawing.image, await images.whenKnown(drawing.image, PATIENCE))
  const among = amongCards(isMixed(cards, drawn) ? cards : [], drawn)
  return (context, place) => {
    const marks = typeof place === 'string' ? among[place] : (among.under.get(place.under) ?? [])
    for (const { drawing } of marks)
      paintDrawing(context, drawing, look, (image) => pictures.get(image) ?? 'missing')
  }
}
