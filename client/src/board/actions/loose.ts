import { Magnet } from 'lucide-react'
import type { PlainAction } from './action.ts'
import { mayLineUp, snapTo } from './snapTo.ts'

export const loose: PlainAction = {
  name: 'loose',
  part: 'view',
  icon: Magnet,
  keys: ['Shift+s'],
  when: mayLineUp,
  do: (chosen) => snapTo(chosen, 'nothing'),
}
