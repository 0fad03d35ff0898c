import { HANDS } from '../capabilities/capability.ts'
import type { SortUse } from '../capabilities/sort/sort.ts'
import type { Phase, Use } from './method.ts'

/** What everybody with hands on the board does with cards where a group sorts together. */
const TOGETHER: readonly Use[] = [{ use: 'details' }, { use: 'reasons', by: HANDS }]

/** A group sorts together: names can be proposed as well, and the facilitator puts aside what is not ripe. */
export function sorting(how: Omit<SortUse, 'use'> = {}): readonly Use[] {
  return [
    { use: 'sort', ...how },
    ...TOGETHER,
    { use: 'pile', atOnce: true, proposals: true },
    { use: 'park' },
  ]
}

/** On a whiteboard cards are taken off it as well, and nothing is proposed first. */
export const WHITEBOARD: readonly Use[] = [
  { use: 'sort', removes: true },
  ...TOGETHER,
  { use: 'pile', atOnce: true },
  { use: 'park' },
]

/** The last phase of every method: what leaves the meeting is read out. */
export const harvestPhase: Phase = {
  id: 'harvest',
  title: { nl: 'Oogst', en: 'Harvest' },
  minutes: 2,
  does: [{ use: 'harvest' }, { use: 'followUp', by: ['facilitator'] }, { use: 'park' }],
  pointing: 'anonymous',
  done: () => false,
  words: {
    participant: { nl: 'Dit nemen we samen mee.', en: 'This is what we take along.' },
    coach: {
      nl: 'Lees voor wat jullie meenemen en dank de groep.',
      en: 'Read out what you take along and thank the group.',
    },
  },
}
