import { Maximize } from 'lucide-react'
import type { Deed } from './action.ts'

export const fit: Deed = {
  name: 'fit',
  part: 'view',
  icon: Maximize,
  keys: ['Shift+1', '0'],
  when: () => true,
  do: ({ kit }) => kit.view.fit(),
}
