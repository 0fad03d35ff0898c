import type { SettingField } from '../../method.ts'

/** METHODS M4: two to five cards each. */
export const settings: readonly SettingField[] = [
  {
    id: 'cards',
    type: 'number',
    title: { nl: 'Kaarten per persoon', en: 'Cards each' },
    min: 2,
    max: 5,
    initial: 3,
  },
]
