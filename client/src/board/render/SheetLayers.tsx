import { useValue } from '../../state/Value.ts'
import type { BoardLayers } from './boardLayers.ts'
import { PaintedLayer } from './PaintedLayer.tsx'
import type { SheetPlace, Sheets } from './sheets.ts'

type Props = { layers: BoardLayers; sheets: Sheets; place: SheetPlace }

/** The sheets that were added in one place: none costs a canvas before there is something on it. */
export function SheetLayers({ layers, sheets, place }: Props) {
  return useValue(sheets)
    .filter((sheet) => sheet.place === place)
    .map(({ name, paint }) => <PaintedLayer key={name} layers={layers} name={name} paint={paint} />)
}
