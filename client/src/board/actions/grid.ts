import { Grid3x3 } from 'lucide-react'
import type { Deed } from './action.ts'
import { mayLineUp, snapTo } from './snapTo.ts'

export const grid: Deed = {
  name: 'grid',
  part: 'view',
  icon: Grid3x3,
  keys: ['Shift+g', "Mod+'"],
  when: mayLineUp,
  do: (chosen) => snapTo(chosen, 'grid'),
}
