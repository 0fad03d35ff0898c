import { earlierAgreements } from '../../capabilities/agree/earlier-agreements.ts'
import type { Settings } from '../../meeting.ts'
import { agreementsSetting } from '../agreements-setting.ts'
import { earlierSetting } from '../earlier-setting.ts'
import type { SettingField } from '../settings.ts'

/** METHODS M10 settings with their defaults. */
export const settings: readonly SettingField[] = [
  {
    id: 'form',
    type: 'choice',
    title: { nl: 'Wat doen jullie?', en: 'What do you do?' },
    initial: 'whole',
    options: [
      {
        id: 'whole',
        title: { nl: 'Eén aspect verdiepen (26 minuten)', en: 'Deepen one aspect (26 minutes)' },
      },
      {
        id: 'again',
        title: {
          nl: 'Alleen terugkijken op jullie afspraken',
          en: 'Only look back on your agreements',
        },
      },
    ],
  },
  agreementsSetting,
  earlierSetting('dialogue', {
    nl: 'De momentopname uit de oogst van toen. Wie hetzelfde aspect kiest, ziet toen naast nu.',
    en: 'The snapshot in the harvest of that time. Who picks the same aspect sees then beside now.',
  }),
]

/** @returns whether the group looks into an aspect, and not only back on what it agreed */
export function isWhole({ form }: Settings): boolean {
  return form !== 'again'
}

/** @returns whether there is something to look back on */
export function hasAgreements(chosen: Settings): boolean {
  return earlierAgreements(chosen).length > 0
}
