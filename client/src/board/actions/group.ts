import { Group } from 'lucide-react'
import { inParts } from '../../meeting/inParts.ts'
import { idsOf, type PlainAction } from './action.ts'

export const group: PlainAction = {
  name: 'group',
  part: 'together',
  icon: Group,
  keys: ['Mod+g'],
  when: (chosen) => {
    const groups = new Set([...chosen.cards, ...chosen.marks].map(({ group }) => group))
    return chosen.mayArrange && idsOf(chosen).length > 1 && (groups.size > 1 || groups.has(undefined))
  },
  do: (chosen) => {
    const group = chosen.newId()
    for (const things of inParts(idsOf(chosen)))
      chosen.say('things.group', { things, group }, { as: chosen.as })
  },
}
