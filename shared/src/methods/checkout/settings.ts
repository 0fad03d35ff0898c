import { LIMITS, type Settings } from '../../meeting.ts'
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
  {
    id: 'agreements',
    type: 'lines',
    title: { nl: 'Afspraken over hoe jullie praten', en: 'Agreements on how you talk' },
    help: {
      nl: 'Van een vorige keer, ten hoogste drie. Eén per regel; aan het eind kijken jullie erop terug.',
      en: 'From an earlier time, three at most. One per line; you look back on them at the end.',
    },
    most: LIMITS.agreements,
    length: LIMITS.text,
    initial: [],
  },
]

/** @returns whether the group does all of it, and not only the short form */
export function isFull({ length }: Settings): boolean {
  return length !== 'short'
}
