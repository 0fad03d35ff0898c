import type { CardId } from '@kring/shared/meeting'
import type { CardTable } from '../../cards/CardTable.ts'
import type { Reason, SceneListener, SceneManner, ScenePicture } from '../../model/scene.ts'
import type { Camera } from '../../viewport/Camera.ts'
import { isWorthSaying, reasonPlace } from './reasonPlace.ts'

type Parts = {
  table: CardTable
  camera: Camera
  listener: Pick<SceneListener, 'explain' | 'tap'>
  picture(): Pick<ScenePicture, 'faces'>
  manner(): Pick<SceneManner, 'tag'>
}

/** Why a card goes back, and what a tapped one says besides what stands on it: words at its edge. */
export class Explaining {
  /** The card that was tapped last. */
  private read: CardId | null = null

  constructor(private readonly parts: Parts) {}

  /** Nothing is read any more: a hand does something else. */
  forget(): void {
    this.read = null
  }

  tap(card: CardId): void {
    const { listener } = this.parts
    listener.explain(null)
    this.read = card
    this.explain(card, null)
    listener.tap(card)
  }

  explain(card: CardId, why: Reason | null): void {
    const { table, camera, listener, picture, manner } = this.parts
    const face = picture().faces.find((other) => other.id === card)
    const box = table.boxOf(card)
    const more = face?.more && this.read === card ? card : null
    const reason = why && isWorthSaying(why) ? why : null
    if (!face || !box || !(reason || more)) return
    const { view, size } = camera
    const home = { ...box, x: face.x, y: face.y }
    listener.explain({ reason, more, ...reasonPlace(home, view, size, manner().tag(size.height)) })
  }
}
