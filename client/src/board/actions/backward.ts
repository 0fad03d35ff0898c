import { MoveDown } from 'lucide-react'
import { idsOf, type PlainAction } from './action.ts'
import { restack } from './restack.ts'

export const backward: PlainAction = {
  name: 'backward',
  part: 'place',
  icon: MoveDown,
  keys: ['pagedown'],
  when: (chosen) => chosen.mayArrange && idsOf(chosen).length > 0,
  do: (chosen) => restack(chosen, 'backward'),
}
