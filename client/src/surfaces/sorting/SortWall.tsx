/** What the wall shows and offers while a group sorts, besides the board. */
export function SortWall() {
  return null
}
