import { Copy } from 'lucide-react'
import { copyOf } from '../tools/things/copied.ts'
import { type Deed, idsOf } from './action.ts'

export const copy: Deed = {
  name: 'copy',
  part: 'clipboard',
  icon: Copy,
  keys: ['Mod+c'],
  when: (chosen) => idsOf(chosen).length > 0,
  do: ({ cards, marks, boxOf, keep }) => keep(copyOf(cards, marks, boxOf).copied),
}
