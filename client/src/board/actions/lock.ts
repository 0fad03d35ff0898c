import { Lock } from 'lucide-react'
import { inParts } from '../../meeting/inParts.ts'
import { idsOf, type PlainAction } from './action.ts'

export const lock: PlainAction = {
  name: 'lock',
  part: 'together',
  icon: Lock,
  keys: ['Mod+Shift+l'],
  when: (chosen) => chosen.mayArrange && idsOf(chosen).length > 0,
  do: (chosen) => {
    for (const things of inParts(idsOf(chosen)))
      chosen.say('things.lock', { things, locked: true }, { as: chosen.as })
    chosen.kit.selection.clear()
  },
}
