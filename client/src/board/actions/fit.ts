import { Maximize } from 'lucide-react'
import type { PlainAction } from './action.ts'

export const fit: PlainAction = {
  name: 'fit',
  part: 'view',
  icon: Maximize,
  keys: ['Shift+1', '0'],
  when: () => true,
  do: ({ kit }) => kit.view.fit(),
}
