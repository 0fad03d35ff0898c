import { earlierSetting } from '../earlier-setting.ts'
import type { SettingField } from '../settings.ts'

/** METHODS M5 settings with their defaults. */
export const settings: readonly SettingField[] = [
  {
    id: 'cards',
    type: 'number',
    title: { nl: 'Kaarten per persoon per vak', en: 'Cards each per box' },
    min: 1,
    max: 5,
    initial: 3,
  },
  {
    id: 'picks',
    type: 'number',
    title: { nl: 'Keuzes per persoon per vak', en: 'Picks each per box' },
    min: 1,
    max: 3,
    initial: 3,
  },
  {
    id: 'crossing',
    type: 'switch',
    title: { nl: 'Kruisen na het kiezen', en: 'Cross after picking' },
    help: {
      nl: 'Hoe kan een kracht helpen bij een kans? Kost 12 minuten.',
      en: 'How can a strength help with an opportunity? Takes 12 minutes.',
    },
    initial: false,
  },
  {
    id: 'pairs',
    type: 'switch',
    title: { nl: 'Kruisen doen we in tweetallen', en: 'Crossing is done in pairs' },
    help: {
      nl: 'Elk tweetal schrijft eigen zinnen. Anders kruist de groep samen.',
      en: 'Each pair writes its own sentences. Else the group crosses together.',
    },
    initial: true,
    unsaid: false,
  },
  earlierSetting('swot', {
    nl: 'Plak de regels uit de oogst van toen. Eén kaart per regel: S, W, O of T, en de kaart.',
    en: 'Paste the lines from the harvest of that time. One card per line: S, W, O or T, and the card.',
  }),
]
