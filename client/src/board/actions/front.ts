import { BringToFront } from 'lucide-react'
import { idsOf, type PlainAction } from './action.ts'
import { restack } from './restack.ts'

export const front: PlainAction = {
  name: 'front',
  part: 'place',
  icon: BringToFront,
  keys: ['Shift+pageup', ']'],
  when: (chosen) => chosen.mayArrange && idsOf(chosen).length > 0,
  do: (chosen) => restack(chosen, 'front'),
}
