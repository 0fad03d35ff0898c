import type { BoardLayers } from '../render/boardLayers.ts'
import { SheetLayers } from '../render/SheetLayers.tsx'
import type { Sheets } from '../render/sheets.ts'

type Props = { layers: BoardLayers; sheets: Sheets }

/** Shapes, texts, pictures and frames that lie still: below the cards. */
export function Drawings({ layers, sheets }: Props) {
  return <SheetLayers layers={layers} sheets={sheets} place="below" />
}

/** Ink above the cards; over it, on a sheet of its own, all that is being drawn or moved. */
export function Ink({ layers, sheets }: Props) {
  return <SheetLayers layers={layers} sheets={sheets} place="above" />
}
