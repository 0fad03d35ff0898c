import type { ZoneId } from '../../meeting.ts'

/** Where cards wait to be read out. */
export const DECK: ZoneId = 'deck'
/** What nobody here can change: beside the line, not on it (METHODS M4). */
export const ASIDE: ZoneId = 'aside'

/** The line from now to the ambition. */
export const STEPS = [
  { id: 'step-1', title: { nl: 'Nu nog ver weg', en: 'Still far off' } },
  { id: 'step-2', title: { nl: 'Begonnen', en: 'Begun' } },
  { id: 'step-3', title: { nl: 'Halverwege', en: 'Halfway' } },
  { id: 'step-4', title: { nl: 'Bijna', en: 'Nearly' } },
  { id: 'step-5', title: { nl: 'Onze ambitie', en: 'Our ambition' } },
] as const

export const LINE: readonly ZoneId[] = STEPS.map(({ id }) => id)
export const FARTHEST: ZoneId = STEPS[0].id

/** What people write: the two zones exist only until the cards are laid on the table. */
export const SIDES = [
  {
    id: 'strength',
    title: { nl: 'Dit is er al', en: 'Already there' },
    hint: { nl: 'Een kracht waar we op bouwen', en: 'A strength to build on' },
    mark: '+',
    short: { nl: 'kracht', en: 'strength' },
  },
  {
    id: 'gap',
    title: { nl: 'Dit is er nog niet', en: 'Not there yet' },
    hint: { nl: 'Iets dat we nog missen', en: 'Something we still miss' },
    mark: '–',
    short: { nl: 'gemis', en: 'gap' },
  },
] as const

export const STRENGTH: ZoneId = SIDES[0].id
