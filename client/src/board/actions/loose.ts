import { Magnet } from 'lucide-react'
import type { Deed } from './action.ts'
import { mayLineUp, snapTo } from './snapTo.ts'

export const loose: Deed = {
  name: 'loose',
  part: 'view',
  icon: Magnet,
  keys: ['Shift+s'],
  when: mayLineUp,
  do: (chosen) => snapTo(chosen, 'nothing'),
}
