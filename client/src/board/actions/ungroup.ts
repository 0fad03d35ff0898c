import { Ungroup } from 'lucide-react'
import { inParts } from '../../meeting/inParts.ts'
import type { PlainAction } from './action.ts'

const isGrouped = ({ group }: { group?: string }) => group !== undefined

export const ungroup: PlainAction = {
  name: 'ungroup',
  part: 'together',
  icon: Ungroup,
  keys: ['Mod+Shift+g'],
  when: ({ mayArrange, cards, marks }) => mayArrange && [...cards, ...marks].some(isGrouped),
  do: ({ cards, marks, say, as }) => {
    const ids = [...cards, ...marks].filter(isGrouped).map(({ id }) => id)
    for (const things of inParts(ids)) say('things.group', { things }, { as })
  },
}
