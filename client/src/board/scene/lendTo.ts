import type { CardTable } from '../cards/CardTable.ts'
import type { BoardKit } from '../model/kit.ts'
import type { Camera } from '../viewport/Camera.ts'

/**
 * Lets the other parts of a board move its view, ask where cards are, and turn them.
 * @param travel ms a travel takes now
 * @returns takes it back
 */
export function lendTo(kit: BoardKit, camera: Camera, table: CardTable, travel: () => number): () => void {
  const now = () => performance.now()
  kit.view.steerBy({
    show: (view, animated) => camera.glideTo(view, now(), animated ? travel() : 0),
    frame: (box) => camera.glideTo(camera.around(box), now(), travel()),
    zoom: (factor) => camera.zoom(factor),
    fit: (animated) => camera.glideTo(camera.fit, now(), animated ? travel() : 0),
  })
  kit.boxOf = (card) => table.boxOf(card)
  kit.turn = (cards) => table.turn(cards, now())
  return () => {
    kit.view.steerBy(null)
    kit.boxOf = () => undefined
    kit.turn = () => undefined
  }
}
