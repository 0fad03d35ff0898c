import { Maximize } from 'lucide-react'
import type { PlainAction } from './action.ts'
import type { Looking } from './zooming.ts'

export const fit: PlainAction<Looking> = {
  name: 'fit',
  part: 'view',
  icon: Maximize,
  keys: ['Shift+1', '0'],
  when: () => true,
  do: ({ kit }) => kit.view.fit(),
}
