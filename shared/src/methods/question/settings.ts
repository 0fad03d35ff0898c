import { LIMITS, type Settings } from '../../meeting.ts'
import type { SettingField } from '../settings.ts'

/** What a school stands for fits in so many lines. */
const VISION_LINES = 5

/** METHODS M3 settings with their defaults. */
export const settings: readonly SettingField[] = [
  {
    id: 'drafts',
    type: 'choice',
    title: { nl: 'De eerste vragen schrijven we', en: 'The first questions we write' },
    initial: 'pairs',
    options: [
      { id: 'pairs', title: { nl: 'In tweetallen', en: 'In pairs' } },
      { id: 'alone', title: { nl: 'Ieder alleen', en: 'Each alone' } },
    ],
  },
  {
    id: 'cards',
    type: 'number',
    title: { nl: 'Kaarten per persoon', en: 'Cards each' },
    min: 1,
    max: 3,
    initial: 2,
  },
  {
    id: 'vision',
    type: 'lines',
    title: { nl: 'Waar onze school voor staat', en: 'What our school stands for' },
    help: {
      nl: 'Eén zin of waarde per regel. Mag leeg blijven.',
      en: 'One sentence or value per line. May stay empty.',
    },
    most: VISION_LINES,
    length: LIMITS.keyWord,
    ofMeeting: true,
    initial: [],
  },
]

/** @returns whether everybody writes a first question alone */
export function writesAlone({ drafts }: Settings): boolean {
  return drafts === 'alone'
}
