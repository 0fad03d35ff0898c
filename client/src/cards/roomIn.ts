import { overlap } from '@kring/shared/ground/layout'
import { noteBox } from '@kring/shared/ground/note-size'
import type { Box, Point } from '@kring/shared/ground/world'
import { type Activity, type Card, looseCards } from '@kring/shared/meeting'

/** Between two places that are tried, in world units. */
const STEP = 40
/** Free under the upper edge of a frame, where its name stands, and along its other sides. */
const HEAD = 60
const EDGE = 16

/**
 * Where a card can lie in a frame without covering another, as one would fill it: from the top left.
 * @returns the middle of the frame when it is full
 */
export function roomIn(frame: Box, card: Card, activity: Activity): Point {
  // Frames are drawn on open tables, where a note shows all that was written.
  const { width, height } = noteBox(card)
  const others = looseCards(activity)
    .filter(({ id }) => id !== card.id)
    .map(noteBox)
  const left = frame.x - frame.width / 2 + width / 2 + EDGE
  const right = frame.x + frame.width / 2 - width / 2 - EDGE
  const bottom = frame.y + frame.height / 2 - height / 2 - EDGE
  for (let y = frame.y - frame.height / 2 + height / 2 + HEAD; y <= bottom; y += STEP)
    for (let x = left; x <= right; x += STEP)
      if (others.every((other) => overlap({ x, y, width, height }, other) === 0)) return { x, y }
  return { x: frame.x, y: frame.y }
}
