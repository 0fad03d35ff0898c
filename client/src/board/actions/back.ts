import { SendToBack } from 'lucide-react'
import { idsOf, type PlainAction } from './action.ts'
import { restack } from './restack.ts'

export const back: PlainAction = {
  name: 'back',
  part: 'place',
  icon: SendToBack,
  keys: ['Shift+pagedown', '['],
  when: (chosen) => chosen.mayArrange && idsOf(chosen).length > 0,
  do: (chosen) => restack(chosen, 'back'),
}
