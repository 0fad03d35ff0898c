import type { Drawing, Mark, MarkId } from '@kring/shared/capabilities/draw/mark'
import type { Box, Point } from '@kring/shared/ground/world'
import type { CardId } from '@kring/shared/meeting'

/** How drawings are taken up together with cards; whoever draws them says where they are. */
export type MarkHandles = {
  /** @returns the topmost drawing within `reach` (world units) of a point, or null; one that is locked only when asked */
  find(at: Point, reach: number, isLocked?: boolean): MarkId | null
  /** @returns the drawing at a point that was brought to lie over this card, or null */
  over(card: CardId, at: Point, reach: number): MarkId | null
  /** @returns the drawings that lie in a box entirely */
  within(box: Box): MarkId[]
  /** All that can be chosen. */
  all(): MarkId[]
  /** All there are, the lowest first, with the ends of lines where they are seen. */
  lying(): readonly Mark[]
  /** @returns the card or drawing an arrow is bound to that ends here, or null */
  thingAt(at: Point): string | null
  /** Shows a drawing in another form while a hand has it; null when it is let go. */
  reshape(mark: MarkId, as: Drawing | null): void
  /** Opens the words of a drawing. */
  edit(mark: MarkId): void
  /** Shows drawings so far from where they lie, while a hand moves them with these cards, which lie there; world units. */
  carry(marks: readonly MarkId[], right: number, down: number, cards: ReadonlyMap<CardId, Box>): void
  /** A hand let go: says it (`marks.move`). */
  drop(marks: readonly MarkId[], right: number, down: number, cards: ReadonlyMap<CardId, Box>): void
  /** The hand took it back. */
  back(marks: readonly MarkId[]): void
}
