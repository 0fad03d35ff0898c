import type { BoardKey } from '../../input/boardKeys.ts'
import type { BoardKit } from '../../model/kit.ts'
import type { SceneListener, ScenePicture } from '../../model/scene.ts'
import type { Camera } from '../../viewport/Camera.ts'
import { panBy } from '../../viewport/viewTransform.ts'
import type { Choosing } from './Choosing.ts'
import type { Nudging } from './Nudging.ts'

/** How far an arrow key shifts the view per unit of a nudge, CSS pixels. */
const SHIFT = 8

type Parts = {
  kit: BoardKit
  camera: Camera
  choosing: Choosing
  nudging: Nudging
  listener: Pick<SceneListener, 'remove'>
  picture: Pick<ScenePicture, 'sorts' | 'faces'>
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
    case 'remove': {
      const { cards, marks } = kit.selection.get()
      if (cards.size > 0) parts.listener.remove([...cards])
      // Who takes drawings away hears the key too: what is chosen goes together.
      return cards.size > 0 && marks.size === 0
    }
    case 'chooseAll':
      if (picture.sorts) parts.choosing.all(picture.faces.map(({ id }) => id))
      return picture.sorts
    case 'zoom':
      if (mayZoom) camera.zoom(key.factor)
      return mayZoom
    case 'fit':
      kit.view.fit()
      return true
    case 'actualSize':
      if (mayZoom) camera.zoomTo(1)
      return mayZoom
  }
}
