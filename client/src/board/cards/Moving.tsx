import type { BoardLayers } from '../render/boardLayers.ts'
import css from '../render/Overlay.module.css'

/**
 * Over the canvas: cards in a hand or on their way, and what helps to lie them down. Each is an element of its own, which
 * the browser moves without painting; put there and moved by reference.
 */
export function Moving({ layers }: { layers: BoardLayers }) {
  return <div ref={layers.holdMoving} className={css.overlay} />
}
