import { cardBox } from '@kring/shared/ground/layout'
import type { Point } from '@kring/shared/ground/world'
import { looseCards } from '@kring/shared/meeting'
import { type Device, LAPTOP, type Person } from './person.ts'
import { DrawnBoard, type Table } from './table.ts'

/** A laptop on which nothing glides, so that what lies where is known at once. */
export const CALM: Device = { ...LAPTOP, context: { ...LAPTOP.context, reducedMotion: 'reduce' } }

/** Somebody at a free board. */
export class Whiteboard {
  readonly #drawn: DrawnBoard

  constructor(
    readonly person: Person,
    readonly table: Table,
  ) {
    this.#drawn = new DrawnBoard(person)
  }

  /** Takes a tool. */
  async takes(tool: string): Promise<void> {
    const button = this.person.page.getByRole('button', { name: tool, exact: true })
    if ((await button.getAttribute('aria-pressed')) !== 'true') await this.person.hand.press(button)
  }

  /** @returns where a point of the board is on the page, in CSS pixels */
  place(at: Point): Promise<Point> {
    return this.#drawn.at(at)
  }

  /** Writes a note where one double-clicks. */
  async notes(at: Point, text: string): Promise<void> {
    const { x, y } = await this.#drawn.at(at)
    const { mouse } = this.person.page
    const field = this.person.page.getByRole('textbox', { name: 'Nieuw briefje' })
    await mouse.dblclick(x, y)
    // On a busy machine the clicks can come so far apart that they are two: whoever sees no field clicks again.
    await field.waitFor({ timeout: 5_000 }).catch(() => mouse.dblclick(x, y))
    await field.waitFor()
    await this.person.page.keyboard.type(text)
    await this.person.page.keyboard.press('Enter')
    await this.table.until(() => this.table.lies(text), `“${text}” lies on the board`)
  }

  /** Draws from one place to another with the tool in hand. */
  async draws(from: Point, to: Point): Promise<void> {
    await this.#drags(await this.#drawn.at(from), await this.#drawn.at(to))
  }

  /** Shifts the view with Space held down. */
  async pushes(from: Point, to: Point): Promise<void> {
    const { keyboard } = this.person.page
    await keyboard.down('Space')
    await this.draws(from, to)
    await keyboard.up('Space')
  }

  /** Clicks a note, or adds it to what is chosen. */
  async chooses(label: string, more = false): Promise<void> {
    const { keyboard, mouse } = this.person.page
    await this.#drawn.shows(looseCards(this.table.activity()).length)
    await this.#drawn.liesStill()
    const { x, y } = await this.#drawn.at(this.#grip(label, -1))
    if (more) await keyboard.down('Shift')
    await mouse.click(x, y)
    if (more) await keyboard.up('Shift')
    const count = more ? '2 gekozen kaarten' : '1 gekozen kaart'
    await this.person.page.getByRole('toolbar', { name: count, exact: true }).waitFor()
  }

  /** Moves a note, and what is chosen with it. */
  async moves(label: string, by: Point): Promise<void> {
    const before = this.table.card(label)
    const isElsewhere = () => {
      const now = this.table.card(label)
      return Math.abs(now.x - before.x) + Math.abs(now.y - before.y) > 20
    }
    await this.#drawn.takes(() => this.#grip(label, 1))
    const grip = this.#grip(label, 1)
    const to = await this.#drawn.at({ x: grip.x + by.x, y: grip.y + by.y })
    await this.person.page.mouse.move(to.x, to.y, { steps: 8 })
    await this.person.page.mouse.up()
    await this.table.until(isElsewhere, `“${label}” lies elsewhere`)
  }

  /** Where to take a note: left (-1) or right (1) of its middle, so that a click and a drag are no double click. */
  #grip(label: string, side: -1 | 1): Point {
    const card = this.table.card(label)
    const { width } = cardBox(card, 1)
    return { x: card.x + side * width * 0.35, y: card.y }
  }

  async #drags(from: Point, to: Point): Promise<void> {
    const { mouse } = this.person.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2 + 3, { steps: 4 })
    await mouse.move(to.x, to.y, { steps: 4 })
    await mouse.up()
  }

  async undoes(): Promise<void> {
    await this.person.presses('Ongedaan maken')
  }

  async redoes(): Promise<void> {
    await this.person.presses('Opnieuw doen')
  }

  /** Pastes a small picture from the clipboard. */
  async pastesPicture(): Promise<void> {
    const { page } = this.person
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(120, 80)
      const context = canvas.getContext('2d')
      if (context) {
        context.fillStyle = '#0b6e75'
        context.fillRect(0, 0, 120, 80)
      }
      const image = await canvas.convertToBlob({ type: 'image/png' })
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
    })
    await page.keyboard.press('ControlOrMeta+V')
    await this.table.until(
      ({ marks }) => Object.values(marks).some(({ drawing }) => drawing.shape === 'image'),
      'the picture lies on the board',
    )
  }
}
