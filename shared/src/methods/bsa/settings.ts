import { earlierSetting } from '../earlier-setting.ts'
import type { SettingField } from '../settings.ts'
import { whySetting } from '../why-setting.ts'

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
  whySetting,
  earlierSetting('bsa', {
    nl: 'Plak de regels uit de oogst van toen. Eén kaart per regel: de stap (1 tot 5, 0 is ernaast), + of –, en de kaart.',
    en: 'Paste the lines from the harvest of that time. One card per line: the step (1 to 5, 0 is beside it), + or –, and the card.',
  }),
]
