import { LockOpen } from 'lucide-react'
import { inParts } from '../../meeting/inParts.ts'
import type { PlainAction } from './action.ts'

export const unlock: PlainAction = {
  name: 'unlock',
  part: 'together',
  icon: LockOpen,
  keys: ['Mod+Shift+l'],
  when: ({ mayArrange, locked }) => mayArrange && locked.length > 0,
  do: ({ locked, say, as }) => {
    for (const things of inParts(locked)) say('things.lock', { things, locked: false }, { as })
  },
}
