import { Grid3x3 } from 'lucide-react'
import type { PlainAction } from './action.ts'
import { mayLineUp, snapTo } from './snapTo.ts'

export const grid: PlainAction = {
  name: 'grid',
  part: 'view',
  icon: Grid3x3,
  keys: ['Shift+g', "Mod+'"],
  when: mayLineUp,
  do: (chosen) => snapTo(chosen, 'grid'),
}
