import type { BoardLayers } from '../render/boardLayers.ts'
import { PaintedLayer } from '../render/PaintedLayer.tsx'

/** The cards that rest, painted as one: drawn again only when one comes, goes or changes. */
export function Cards({ layers }: { layers: BoardLayers }) {
  return <PaintedLayer layers={layers} name="cards" paint={layers.paintCards} />
}
