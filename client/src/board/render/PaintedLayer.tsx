import type { Context } from 'konva/lib/Context'
import type { Layer as KonvaLayer } from 'konva/lib/Layer'
import { useCallback } from 'react'
import { Layer, Shape } from 'react-konva/lib/ReactKonvaCore.js'
import type { BoardLayers, Paint } from './boardLayers.ts'

type Props = { layers: BoardLayers; name: string; paint: Paint }

/** One sheet of canvas that is painted as a whole: a thousand shapes would cost more in walking than in drawing. */
export function PaintedLayer({ layers, name, paint }: Props) {
  const hold = useCallback((layer: KonvaLayer | null) => layers.hold(name, layer), [layers, name])
  const draw = useCallback((context: Context) => paint(context._context), [paint])
  return (
    <Layer ref={hold} listening={false}>
      <Shape listening={false} sceneFunc={draw} />
    </Layer>
  )
}
