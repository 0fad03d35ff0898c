import type { RemotePresence } from '../meeting/presence.ts'
import { Arrows } from './Arrows.ts'
import type { CardTable } from './CardTable.ts'
import { Hands } from './Hands.ts'
import type { ScenePicture } from './sceneContract.ts'
import type { View } from './viewTransform.ts'

type Parts = {
  overlay: HTMLElement
  table: CardTable
  picture(): Pick<ScenePicture, 'faces' | 'nameOf'>
  /** There is something to draw. */
  wake(): void
}

/** Everybody else on the board: the cards in their hands and where they point. */
export class Others {
  private readonly hands = new Hands()
  private readonly arrows: Arrows
  private fading: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly parts: Parts) {
    this.arrows = new Arrows(parts.overlay)
  }

  /** Takes in what they show of themselves. */
  hear(others: readonly RemotePresence[]): void {
    const { table, picture, wake } = this.parts
    const now = performance.now()
    const { faces, nameOf } = picture()
    const homes = new Map(faces.map((face) => [face.id, face]))
    const { held, letGo } = this.hands.hear(others, now, (card) => homes.get(card))
    for (const { card, at, member } of held) table.carry(card, at, nameOf(member), now)
    for (const card of letGo) table.letGo(card, now)
    wake()
  }

  /** Draws the arrows of a moment. @returns whether another frame is needed */
  frame(now: number, view: View): boolean {
    this.arrows.show(this.hands.arrows(now, this.parts.picture().nameOf), view)
    const next = this.hands.next(now)
    clearTimeout(this.fading)
    if (next !== null && next > 0) this.fading = setTimeout(this.parts.wake, next)
    return next === 0
  }

  close(): void {
    clearTimeout(this.fading)
  }
}
