import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { Box, Point } from '@kring/shared/ground/world'

/** How drawings are taken up together with cards; whoever draws them says where they are. */
export type MarkHandles = {
  /** @returns the topmost drawing within `reach` (world units) of a point, or null */
  find(at: Point, reach: number): MarkId | null
  /** @returns the drawings that lie in a box entirely */
  within(box: Box): MarkId[]
  /** All that can be chosen. */
  all(): MarkId[]
  /** Shows drawings so far from where they lie, while a hand moves them; world units. */
  carry(marks: readonly MarkId[], right: number, down: number): void
  /** A hand let go: says it (`marks.move`). */
  drop(marks: readonly MarkId[], right: number, down: number): void
  /** The hand took it back. */
  back(marks: readonly MarkId[]): void
}
