import type { Rating } from '@kring/shared/capabilities/rate/rating'
import { arrangementOf } from '@kring/shared/ground/arrangement'
import { cardSize } from '@kring/shared/ground/card-size'
import { towards, zoneAt, zonesOf } from '@kring/shared/ground/ground'
import { type Point, type Size, WORLD } from '@kring/shared/ground/world'
import {
  type Activity,
  type Card,
  dealtCard,
  looseCards,
  type MemberId,
  type ZoneId,
} from '@kring/shared/meeting'
import { usedNow } from '@kring/shared/methods/phases'
import { methodOf } from '@kring/shared/methods/registry'
import { tableOf } from '@kring/shared/methods/table'
import type { Locator } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { toScreen, type View } from '../../../client/src/board/viewport/viewTransform.ts'
import { type Access, Client } from '../../simulation/client.ts'
import { settled } from './accessibility.ts'
import type { Person } from './person.ts'

/**
 * Eyes for who works the drawn board: where cards lie, read from the board the server publishes to everybody, by
 * its documented protocol. It changes nothing.
 */
export class Table {
  private constructor(private readonly witness: Client) {}

  static async of(origin: () => string, access: Access): Promise<Table> {
    const witness = new Client(origin, access)
    onTestFinished(() => witness.close())
    return new Table(await witness.ready())
  }

  activity(): Activity {
    return this.witness.activity()
  }

  rating(): Rating | undefined {
    return this.witness.rating()
  }

  /** A card, with the place where it lies on boards as wide as a wall's. */
  card(label: string): Card {
    const card = this.#find(label)
    if (!card) throw new Error(`no card “${label}” lies on the table`)
    const { x, y } = arrangementOf(this.activity()).boxOf(card)
    return { ...card, x, y }
  }

  /** Whether a card of this name lies there, by itself. */
  lies(label: string): boolean {
    return this.#find(label) !== undefined
  }

  #find(label: string): Card | undefined {
    return Object.values(this.activity().cards).find((one) => one.label === label && one.within === null)
  }

  /** The name of whose turn it is, or undefined when everybody had theirs. */
  turnOf(): string | undefined {
    const holder = this.activity().turn?.holder
    return holder ? this.nameOf(holder) : undefined
  }

  nameOf(member: MemberId): string | undefined {
    return this.witness.meeting()?.members[member]?.name
  }

  /** Waits until the board is as somebody says. */
  until(isSo: (activity: Activity) => boolean, what: string): Promise<true> {
    return this.witness.until(() => isSo(this.activity()), what)
  }

  #method() {
    const { method: id } = this.activity()
    const method = methodOf(id)
    if (!method) throw new Error(`there is no method “${id}”`)
    return method
  }

  #ground() {
    return tableOf(this.#method()).ground(this.activity().settings)
  }

  /** The card that is read out now, where cards are dealt. */
  dealt(): Card | undefined {
    return dealtCard(this.activity())
  }

  /** The zone that is called this on the board. */
  zoneNamed(name: string): ZoneId {
    const zones = zonesOf(this.#ground())
    const zone = zones.find(
      (one) => tableOf(this.#method()).zoneTitle(this.activity().settings, one).nl === name,
    )
    if (zone === undefined) throw new Error(`no zone is called “${name}”`)
    return zone
  }

  /** A place in a zone, for a card, in world units. */
  placeIn(zone: ZoneId, label: string): Point {
    return towards(this.#ground(), zone, this.card(label))
  }

  /** The next ring inward, for a card; undefined in the middle. */
  zoneInward(label: string): ZoneId | undefined {
    const activity = this.activity()
    return usedNow(activity, 'move')?.targets(activity, this.card(label))[0]
  }

  /** A place in the next ring inward, for a card, in world units. */
  inward(label: string): Point {
    const zone = this.zoneInward(label)
    const { ground } = arrangementOf(this.activity())
    const from = this.card(label)
    for (let share = 0; zone !== undefined && share <= 1; share += 0.01) {
      const x = from.x + (WORLD.width / 2 - from.x) * share
      const y = from.y + (WORLD.height / 2 - from.y) * share
      if (zoneAt(ground, { x, y }) === zone) return { x, y }
    }
    throw new Error(`“${label}” cannot go further in`)
  }
}

/** A drawn board in somebody's page. */
export class DrawnBoard {
  readonly element: Locator

  constructor(readonly person: Person) {
    this.element = person.page.getByRole('img', { name: /^Het bord met/ })
  }

  /** Waits until it is there, with so many cards. */
  async shows(cards: number): Promise<void> {
    const name = new RegExp(`^Het bord met ${cards} kaart`)
    await this.person.page.getByRole('img', { name }).waitFor()
  }

  /** Waits until no card is on its way, or in a hand: a card that moves is an element of its own. */
  async liesStill(): Promise<void> {
    await settled(this.person.page)
    const moving = this.element.locator('[class*="_moving_"]')
    await this.person.finds(() => moving.count(), 0, 'the cards lie still')
  }

  /** @returns where a point of the world is on this page, in CSS pixels */
  async at(point: Point): Promise<{ x: number; y: number }> {
    const box = await this.box()
    const { left, top } = toScreen(await this.#view(), point)
    return { x: box.x + left, y: box.y + top }
  }

  /** How the world lies on the board, once nothing glides any more. */
  async #view(): Promise<View> {
    // A board that has just come is measured in the next frame: two looks within one frame are no stillness.
    const read = async () => {
      await settled(this.person.page)
      return (await this.element.getAttribute('data-view')) ?? ''
    }
    let before = await read()
    const isStill = async () => {
      const now = await read()
      const still = now === before
      before = now
      return still
    }
    await this.person.finds(isStill, true, 'the board lies still')
    const [scale = Number.NaN, left = Number.NaN, top = Number.NaN] = before.split(' ').map(Number)
    return { scale, left, top }
  }

  /** @returns the smallest type on any card, as a share of the height of this page */
  async smallestType(table: Table): Promise<number> {
    const activity = table.activity()
    const sizes = looseCards(activity).map(
      (card) => cardSize(card.label, arrangementOf(activity).scaleIn(card.zone)).fontSize,
    )
    const height = this.person.page.viewportSize()?.height ?? Number.NaN
    return (Math.min(...sizes) * (await this.scale())) / height
  }

  /** CSS pixels of this page per unit of the world. */
  async scale(): Promise<number> {
    const [one, other] = [await this.at({ x: 0, y: 0 }), await this.at({ x: WORLD.width, y: 0 })]
    return (other.x - one.x) / WORLD.width
  }

  /** The card in somebody else's hand: it has the name of who holds it underneath, as a cursor has without a card. */
  cardHeldBy(name: string): Locator {
    return this.element.getByText(name, { exact: true }).locator('xpath=..//canvas')
  }

  /** Where the middle of the card is that somebody else holds, from the left of this page in CSS pixels. */
  async leftOfCardHeldBy(name: string): Promise<number> {
    const box = await this.cardHeldBy(name).boundingBox()
    return box ? box.x + box.width / 2 : Number.NaN
  }

  async box(): Promise<Point & Size> {
    const box = await this.element.boundingBox()
    if (!box) throw new Error('the board is not in view')
    return box
  }
}
