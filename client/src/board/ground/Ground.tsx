import type { BoardLayers } from '../render/boardLayers.ts'
import { PaintedLayer } from '../render/PaintedLayer.tsx'

/** What lies under everything: zones or dots, and over them the target that is lit. */
export function Ground({ layers }: { layers: BoardLayers }) {
  return (
    <>
      <PaintedLayer layers={layers} name="ground" paint={layers.paintGround} />
      <PaintedLayer layers={layers} name="target" paint={layers.paintTarget} />
    </>
  )
}
