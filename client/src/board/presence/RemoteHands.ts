import type { ZoneId } from '@kring/shared/meeting'
import type { RemotePresence } from '../../meeting/presence.ts'
import type { CardTable } from '../cards/CardTable.ts'
import type { ScenePicture } from '../model/scene.ts'
import type { View } from '../viewport/viewTransform.ts'
import { Arrows } from './Arrows.ts'
import { personMark } from './personMark.ts'
import { type HeldCard, RemotePointers } from './RemotePointers.ts'
import { placeFrom } from './tablePlace.ts'

type Parts = {
  overlay: HTMLElement
  table: CardTable
  picture(): Pick<
    ScenePicture,
    'faces' | 'table' | 'nameOf' | 'arrivalOf' | 'zoneAt' | 'landsIn' | 'targetsOf'
  >
  /** There is something to draw. */
  wake(): void
}

/** Everybody else on the board: the cards in their hands and where they point. */
export class RemoteHands {
  private readonly hands = new RemotePointers()
  private readonly arrows: Arrows
  private held: readonly HeldCard[] = []
  private fading: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly parts: Parts) {
    this.arrows = new Arrows(parts.overlay)
  }

  /** Takes in what they show of themselves. */
  hear(others: readonly RemotePresence[]): void {
    const { table, picture, wake } = this.parts
    const now = performance.now()
    const { faces, nameOf, table: shape } = picture()
    const homes = new Map(faces.map((face) => [face.id, face]))
    const { held, letGo } = this.hands.hear(others, now, (card) => homes.get(card))
    this.held = held.map((one) => ({ ...one, at: placeFrom(one.at, shape) }))
    for (const { card, at, member } of this.held) table.carry(card, at, nameOf(member), now)
    for (const card of letGo) table.letGo(card, now)
    wake()
  }

  /** @returns the zones that cards in hands elsewhere would come to lie in, were they let go now */
  over(): ZoneId[] {
    const { targetsOf, zoneAt, landsIn } = this.parts.picture()
    return this.held.flatMap(({ card, at }) => {
      const targets = targetsOf(card)
      const zone = zoneAt(at)
      const landing = zone !== undefined && targets.includes(zone) ? zone : landsIn(zone, targets)
      return landing === undefined ? [] : [landing]
    })
  }

  /** Draws the arrows of a moment. @returns whether another frame is needed */
  frame(now: number, view: View): boolean {
    const { nameOf, arrivalOf } = this.parts.picture()
    const shown = this.hands
      .arrows(now, nameOf)
      .map((arrow) => ({ ...arrow, mark: personMark(arrivalOf(arrow.member)) }))
    this.arrows.show(shown, view, (box) => this.parts.table.covers(box))
    const next = this.hands.next(now)
    clearTimeout(this.fading)
    if (next !== null && next > 0) this.fading = setTimeout(this.parts.wake, next)
    return next === 0
  }

  close(): void {
    clearTimeout(this.fading)
  }
}
