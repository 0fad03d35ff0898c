import type { Box, Size } from '@kring/shared/ground/world'
import type { Reason } from '../../model/scene.ts'
import { type ScreenPoint, toScreen, type View } from '../../viewport/viewTransform.ts'

/** Height of a reason in name tags: two lines and their paper. */
const ROOM_FOR_WORDS = 4

/**
 * Where words about a card stand: under it, or above it where there is no room below.
 * @param size of the board, CSS pixels
 * @param tag type size of the words, CSS pixels
 */
export function reasonPlace(
  box: Box,
  view: View,
  size: Size,
  tag: number,
): { at: ScreenPoint; above: boolean; share: number } {
  const lower = toScreen(view, { x: box.x, y: box.y + box.height / 2 })
  const upper = toScreen(view, { x: box.x, y: box.y - box.height / 2 })
  const above = lower.top > size.height - ROOM_FOR_WORDS * tag
  const share = Math.min(1, Math.max(0, lower.left / size.width))
  return { at: above ? upper : lower, above, share }
}

/** @returns whether there is something to explain: where cards cannot be moved at all there is not. */
export function isWorthSaying(reason: Reason): boolean {
  if (!('refused' in reason)) return true
  return reason.refused !== 'statement.notAllowed' && reason.refused !== 'role.notAllowed'
}
