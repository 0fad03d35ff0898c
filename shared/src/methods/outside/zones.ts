import type { Words } from '../../basis/words.ts'
import type { ZoneId } from '../../meeting.ts'

type Zone = { readonly id: ZoneId; readonly title: Words; readonly hint: Words }

/** METHODS M15: what the group wants to know, what it heard, and what that means here. */
export const QUESTION: ZoneId = 'question'

export const HEARD: readonly Zone[] = [
  {
    id: 'for',
    title: { nl: 'Past bij ons beeld', en: 'Supports our picture' },
    hint: { nl: 'Dit herkennen we', en: 'This we recognise' },
  },
  {
    id: 'against',
    title: { nl: 'Spreekt ons beeld tegen', en: 'Contradicts our picture' },
    hint: { nl: 'Hier schuurt het', en: 'Here it rubs' },
  },
]

export const MEANS: readonly Zone[] = [
  {
    id: 'fits',
    title: { nl: 'Past bij ons', en: 'Fits us' },
    hint: { nl: 'Dit nemen we over', en: 'This we take over' },
  },
  {
    id: 'fits-not',
    title: { nl: 'Past niet bij ons', en: 'Does not fit us' },
    hint: { nl: 'Dit laten we liggen, en waarom', en: 'This we leave, and why' },
  },
  {
    id: 'try',
    title: { nl: 'Dit proberen we uit', en: 'This we try out' },
    hint: { nl: 'Klein, en bij onszelf', en: 'Small, and with ourselves' },
  },
]

export const idsOf = (zones: readonly Zone[]): readonly ZoneId[] => zones.map(({ id }) => id)
