import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { CardTable } from '../cards/CardTable.ts'
import type { Touched } from '../input/touch.ts'
import type { BoardKit } from '../model/kit.ts'
import type { SceneManner, ScenePicture } from '../model/scene.ts'
import type { Camera } from '../viewport/Camera.ts'
import type { ScreenPoint } from '../viewport/viewTransform.ts'

type Parts = {
  kit: BoardKit
  table: CardTable
  camera: Camera
  picture(): Pick<ScenePicture, 'zoneOf' | 'leave'>
  manner(): Pick<SceneManner, 'target' | 'slack'>
}

/** What lies under a pointer, CSS pixels of the board. */
export class Finding {
  constructor(private readonly parts: Parts) {}

  /** @returns the card there, but for one that lies under a drawing which was brought over it */
  card(at: ScreenPoint): Touched | null {
    const { kit, table, camera, picture, manner } = this.parts
    const { scale } = camera.view
    const point = camera.toWorld(at)
    const node = table.find(point, manner().target / scale)
    const zone = node && picture().zoneOf(node.face.id)
    if (!node || zone === undefined) return null
    const card = node.face.id
    if (kit.marks.get()?.over(card, point, manner().slack / scale)) return null
    const { x, y } = node.box
    return { card, centre: { x, y }, zone, leave: picture().leave(card) }
  }

  /** @returns the drawing there, also a locked one when asked */
  mark(at: ScreenPoint, isLocked = false): MarkId | null {
    const { kit, camera, manner } = this.parts
    const reach = manner().slack / camera.view.scale
    return kit.marks.get()?.find(camera.toWorld(at), reach, isLocked) ?? null
  }
}
