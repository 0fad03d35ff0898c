import { Scan } from 'lucide-react'
import type { PlainAction } from './action.ts'
import { type Looking, mayZoom } from './zooming.ts'

export const actualSize: PlainAction<Looking> = {
  name: 'actualSize',
  part: null,
  icon: Scan,
  keys: ['Shift+0'],
  when: mayZoom,
  do: ({ kit: { view } }) => view.centre(view.get().sight, 1),
}
