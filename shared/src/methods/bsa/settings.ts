import type { SettingField } from '../settings.ts'
import { LINE_LENGTH } from './earlier.ts'

/** METHODS M4: two to five cards each; the same ambition can be looked at again later. */
export const settings: readonly SettingField[] = [
  {
    id: 'cards',
    type: 'number',
    title: { nl: 'Kaarten per persoon', en: 'Cards each' },
    min: 2,
    max: 5,
    initial: 3,
  },
  {
    id: 'earlier',
    type: 'lines',
    title: { nl: 'Verder met een vorige keer', en: 'Go on from last time' },
    help: {
      nl: 'Eén kaart per regel, zoals in de oogst van toen: de stap (1 tot 5, 0 is ernaast), + of –, en de kaart.',
      en: 'One card per line, as in the harvest of that time: the step (1 to 5, 0 is beside it), + or –, and the card.',
    },
    most: 60,
    length: LINE_LENGTH,
    fromHarvest: 'snapshot',
    initial: [],
  },
]
