import type { Settings } from '../../meeting.ts'
import type { SettingField } from '../settings.ts'

/** Which setting tells how many minutes the four phases share. */
export const TIME = 'minutes'

/** METHODS M8: the four phases share the time equally; who brings a case is chosen by the coach or by all. */
export const settings: readonly SettingField[] = [
  {
    id: TIME,
    type: 'number',
    title: { nl: 'Minuten voor de vier fasen samen', en: 'Minutes for the four phases together' },
    help: { nl: 'Elke fase krijgt evenveel tijd.', en: 'Each phase gets an equal part.' },
    min: 12,
    max: 120,
    initial: 40,
  },
  {
    id: 'chooses',
    type: 'choice',
    title: { nl: 'Wie kiest wie inbrengt?', en: 'Who chooses the case owner?' },
    initial: 'facilitator',
    options: [
      { id: 'facilitator', title: { nl: 'De procescoach', en: 'The facilitator' } },
      { id: 'consent', title: { nl: 'Iedereen samen', en: 'Everybody together' } },
    ],
  },
]

/** @returns who gives out the part of the case owner */
export function choosesIn(chosen: Settings): 'facilitator' | 'consent' {
  return chosen.chooses === 'consent' ? 'consent' : 'facilitator'
}
