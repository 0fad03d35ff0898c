import type { Point } from '@kring/shared/ground/world'
import type { Person } from './person.ts'
import { DrawnBoard, type Table } from './table.ts'

/** A card in the hand, above the drawn board. */
export type Hold = {
  /** World units. */
  from: Point
  to: Point
  /** Carries it to a place between `from` (0) and `to` (1). */
  carries(share: number): Promise<void>
}

/** Takes a card by mouse, carries it one ring inward and lets go. */
export async function dragCard(
  person: Person,
  label: string,
  table: Table,
  halfway: (hold: Hold) => Promise<void> = async () => {},
): Promise<void> {
  const { mouse } = person.page
  const board = new DrawnBoard(person)
  const { x, y } = table.card(label)
  const from = { x, y }
  const to = table.inward(label)
  await board.takes(() => table.card(label))
  const carries = async (share: number) => {
    const place = await board.at({ x: x + (to.x - x) * share, y: y + (to.y - y) * share })
    await mouse.move(place.x, place.y, { steps: 5 })
  }
  await carries(0.5)
  await halfway({ from, to, carries })
  await carries(1)
  await mouse.up()
}
