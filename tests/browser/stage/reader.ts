import type { Participant } from './participant.ts'
import type { Screen } from './screen.ts'
import { DrawnBoard, type Table } from './table.ts'

/** Reads out the dealt card and gives it a place by the button of that step. */
export async function placesByStep(person: Participant, step: string): Promise<void> {
  await person.hasTurn()
  await person.presses(new RegExp(`${step}$`))
}

/** Drags the dealt card at the wall to a step, for whose turn it is. */
export async function placesOnWall(screen: Screen, name: string, step: string, table: Table): Promise<void> {
  await screen.actsFor(name, screen.page.getByText('legt de kaart hier'))
  const dealt = table.dealt()
  if (!dealt) throw new Error('no card is dealt')
  const { mouse } = screen.page
  const board = new DrawnBoard(screen)
  await board.takes(() => dealt)
  const to = await board.at(table.placeIn(table.zoneNamed(step), dealt.label))
  await mouse.move(to.x, to.y, { steps: 8 })
  await mouse.up()
}
