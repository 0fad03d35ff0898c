import { Minus } from 'lucide-react'
import type { PlainAction } from './action.ts'
import { type Looking, mayZoom, STEP } from './zooming.ts'

export const zoomOut: PlainAction<Looking> = {
  name: 'zoomOut',
  part: null,
  icon: Minus,
  keys: ['-'],
  repeats: true,
  when: mayZoom,
  do: ({ kit }) => kit.view.zoom(1 / STEP),
}
