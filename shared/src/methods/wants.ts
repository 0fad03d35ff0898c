import type { Words } from '../basis/words.ts'

/** What a group wants when it chooses how to work, in the order of a meeting: a gallery goes by it. */
export const WANTS = [
  { id: 'arrive', title: { nl: 'Aankomen en afronden', en: 'Arrive and close' } },
  { id: 'look', title: { nl: 'Kijken waar we staan', en: 'Look where we stand' } },
  { id: 'choose', title: { nl: 'Kiezen wat telt', en: 'Choose what counts' } },
  { id: 'deepen', title: { nl: 'Verdiepen en begrijpen', en: 'Deepen and understand' } },
  { id: 'decide', title: { nl: 'Besluiten wat we doen', en: 'Decide what we do' } },
  { id: 'celebrate', title: { nl: 'Vieren en terugblikken', en: 'Celebrate and look back' } },
  { id: 'free', title: { nl: 'Vrij werken', en: 'Work freely' } },
] as const satisfies readonly { readonly id: string; readonly title: Words }[]

export type Want = (typeof WANTS)[number]['id']
