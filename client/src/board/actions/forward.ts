import { MoveUp } from 'lucide-react'
import { type Deed, idsOf } from './action.ts'
import { restack } from './restack.ts'

export const forward: Deed = {
  name: 'forward',
  part: 'place',
  icon: MoveUp,
  keys: ['pageup'],
  when: (chosen) => chosen.mayArrange && idsOf(chosen).length > 0,
  do: (chosen) => restack(chosen, 'forward'),
}
