import type { Box } from '@kring/shared/ground/world'

/** @returns how much of the smaller of two boxes lies within the other, 0 to 1. */
export function covered(one: Box, other: Box): number {
  const across = Math.min(
    (one.width + other.width) / 2 - Math.abs(one.x - other.x),
    Math.min(one.width, other.width),
  )
  const down = Math.min(
    (one.height + other.height) / 2 - Math.abs(one.y - other.y),
    Math.min(one.height, other.height),
  )
  if (across <= 0 || down <= 0) return 0
  return (across * down) / Math.min(one.width * one.height, other.width * other.height)
}
