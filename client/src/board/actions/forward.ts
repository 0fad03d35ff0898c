import { MoveUp } from 'lucide-react'
import { idsOf, type PlainAction } from './action.ts'
import { restack } from './restack.ts'

export const forward: PlainAction = {
  name: 'forward',
  part: 'place',
  icon: MoveUp,
  keys: ['pageup'],
  when: (chosen) => chosen.mayArrange && idsOf(chosen).length > 0,
  do: (chosen) => restack(chosen, 'forward'),
}
