import type { BoardLayers } from '../render/boardLayers.ts'
import css from '../render/Overlay.module.css'

/** On top of all: where others point, with their names; put there and moved by reference. */
export function Hands({ layers }: { layers: BoardLayers }) {
  return <div ref={layers.holdHands} className={css.overlay} />
}
