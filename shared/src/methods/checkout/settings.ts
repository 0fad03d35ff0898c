import { LIMITS, type Settings } from '../../meeting.ts'
import { agreementsSetting } from '../agreements-setting.ts'
import type { SettingField } from '../settings.ts'

/** METHODS M2 settings with their defaults. */
export const settings: readonly SettingField[] = [
  {
    id: 'length',
    type: 'choice',
    title: { nl: 'Hoe uitgebreid?', en: 'How long?' },
    initial: 'full',
    options: [
      { id: 'full', title: { nl: 'Heel (13 minuten)', en: 'Full (13 minutes)' } },
      {
        id: 'short',
        title: {
          nl: 'Kort: houden, anders en de volgende stap (4 minuten)',
          en: 'Short: keep, change and the next step (4 minutes)',
        },
      },
    ],
  },
  {
    id: 'form',
    type: 'choice',
    title: { nl: 'Hoe was het: hoe vertellen we dat?', en: 'How was it: how do we tell?' },
    initial: 'spoken',
    options: [
      { id: 'spoken', title: { nl: 'Om de beurt, hardop', en: 'In turn, aloud' } },
      {
        id: 'written',
        title: {
          nl: 'Opgeschreven: verborgen tot iedereen klaar is, zonder naam',
          en: 'Written: hidden until everybody is ready, without names',
        },
      },
    ],
  },
  {
    id: 'goals',
    type: 'lines',
    title: { nl: 'Doelen van deze bijeenkomst', en: 'Goals of this meeting' },
    help: { nl: 'Eén doel per regel. Het kan ook straks nog.', en: 'One goal per line. Later is fine too.' },
    most: LIMITS.goals,
    length: LIMITS.goal,
    initial: [],
  },
  agreementsSetting,
]

/** @returns whether the group does all of it, and not only the short form */
export function isFull({ length }: Settings): boolean {
  return length !== 'short'
}
