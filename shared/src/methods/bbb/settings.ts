import { anchorsSetting } from '../anchors-setting.ts'
import { earlierSetting } from '../earlier-setting.ts'
import type { SettingField } from '../settings.ts'

/** METHODS M6 settings with their defaults. */
export const settings: readonly SettingField[] = [
  {
    id: 'form',
    type: 'choice',
    title: { nl: 'Hoe uitgebreid?', en: 'How long?' },
    initial: 'full',
    options: [
      {
        id: 'full',
        title: {
          nl: 'Heel: bespreken, ieder kiest apart (43 minuten)',
          en: 'Full: talk, and each chooses alone (43 minutes)',
        },
      },
      {
        id: 'short',
        title: { nl: 'Kort: om mee af te sluiten (15 minuten)', en: 'Short: to close with (15 minutes)' },
      },
    ],
  },
  anchorsSetting,
  earlierSetting('bbb', {
    nl: 'Plak de regels uit de oogst van toen. Eén kaart per regel: K, S of B voor houden, stoppen of beginnen, en de kaart.',
    en: 'Paste the lines from the harvest of that time. One card per line: K, S or B for keep, stop or begin, and the card.',
  }),
]
