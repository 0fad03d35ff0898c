import type { BoardKey } from '../../input/boardKeys.ts'
import type { BoardKit } from '../../model/kit.ts'
import type { ScenePicture } from '../../model/scene.ts'
import type { Camera } from '../../viewport/Camera.ts'
import { panBy } from '../../viewport/viewTransform.ts'
import type { Nudging } from './Nudging.ts'

/** How far an arrow key shifts the view per unit of a nudge, CSS pixels. */
const SHIFT = 8

type Parts = {
  kit: BoardKit
  camera: Camera
  nudging: Nudging
  picture: Pick<ScenePicture, 'sorts'>
  mayZoom: boolean
  escape(): void
}

/** Does what a key means on the board. @returns whether it was used, so that nobody else should */
export function actOnKey(key: BoardKey, parts: Parts): boolean {
  const { kit, camera, picture, mayZoom } = parts
  switch (key.kind) {
    case 'escape':
      parts.escape()
      return false
    case 'nudge':
      if (!kit.selection.isEmpty && picture.sorts) parts.nudging.by(key.right, key.down)
      else if (mayZoom) {
        camera.show(panBy(camera.view, { left: -key.right * SHIFT, top: -key.down * SHIFT }))
      } else return false
      return true
  }
}
