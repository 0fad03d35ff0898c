import { MoveDown } from 'lucide-react'
import { type Deed, idsOf } from './action.ts'
import { restack } from './restack.ts'

export const backward: Deed = {
  name: 'backward',
  part: 'place',
  icon: MoveDown,
  keys: ['pagedown'],
  when: (chosen) => chosen.mayArrange && idsOf(chosen).length > 0,
  do: (chosen) => restack(chosen, 'backward'),
}
