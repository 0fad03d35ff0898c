import { harvestWord } from '@kring/shared/harvest/words'
import type { ActivityId, Meeting } from '@kring/shared/meeting'
import { boardPicture } from '../board/scene/boardPicture.ts'

/** Width the picture of the board is drawn at, in CSS pixels: sharp on an A4 page. */
export const PICTURE_WIDTH = 1200

/** A picture to put in a document, in its own pixels, and what it shows in words. */
export type DocumentPicture = { blob: Blob; width: number; height: number; alt: string }

/**
 * Draws the boards of these activities, one after the other.
 * @param onDrawing told which one, from 1, is drawn now
 * @returns those that could be drawn: on a device that cannot, a document has no pictures
 */
export async function picturesOf(
  meeting: Meeting,
  activities: readonly ActivityId[],
  language: Meeting['language'],
  onDrawing: (number: number) => void,
): Promise<Map<ActivityId, DocumentPicture>> {
  const drawn = new Map<ActivityId, DocumentPicture>()
  for (const [index, id] of activities.entries()) {
    const activity = meeting.activities[id]
    if (!activity) continue
    onDrawing(index + 1)
    const picture = await boardPicture(meeting, activity, { width: PICTURE_WIDTH }).catch(() => undefined)
    const alt = harvestWord(language, 'picture', { question: activity.question })
    if (picture) drawn.set(id, { ...picture, alt })
  }
  return drawn
}
