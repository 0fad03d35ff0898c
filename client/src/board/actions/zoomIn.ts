import { Plus } from 'lucide-react'
import type { PlainAction } from './action.ts'
import { type Looking, mayZoom, STEP } from './zooming.ts'

export const zoomIn: PlainAction<Looking> = {
  name: 'zoomIn',
  part: null,
  icon: Plus,
  // On many keyboards both are one key.
  keys: ['+', '='],
  repeats: true,
  when: mayZoom,
  do: ({ kit }) => kit.view.zoom(STEP),
}
