import type { Point } from '@kring/shared/ground/world'
import type { ZoneId } from '@kring/shared/meeting'
import type { Person } from './person.ts'
import { DrawnBoard, type Table } from './table.ts'

/** Carries a card by mouse from where it lies to another place, without letting go. */
async function carries(person: Person, label: string, to: Point, table: Table): Promise<void> {
  const { mouse } = person.page
  const board = new DrawnBoard(person)
  await board.takes(() => table.card(label))
  const end = await board.at(to)
  await mouse.move(end.x, end.y, { steps: 8 })
}

/** Drags a card on the drawn board into another zone. */
export async function dragsInto(person: Person, label: string, zone: ZoneId, table: Table): Promise<void> {
  await carries(person, label, table.placeIn(zone, label), table)
  await person.page.mouse.up()
  await table.until(() => table.card(label).zone === zone, `“${label}” lies in ${zone}`)
}

/** Holds a card above another one until it says that they go together, and lets go. */
export async function dropsOnto(person: Person, label: string, other: string, table: Table): Promise<void> {
  await carries(person, label, table.card(other), table)
  await person.sees('Leg samen')
  await person.page.mouse.up()
  await table.until(() => !table.lies(label), `“${label}” lies in a pile`)
}
