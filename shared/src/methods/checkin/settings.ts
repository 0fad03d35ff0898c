import type { Words } from '../../basis/words.ts'
import type { Settings } from '../../meeting.ts'
import { agreementsSetting } from '../agreements-setting.ts'
import type { SettingField } from '../settings.ts'
import { stepsSetting } from '../steps-setting.ts'
import { PICTURES } from './pictures.ts'

type Intensity = {
  id: string
  title: Words
  /** What is asked when the group brings no opener of its own. */
  question: Words
  /** What the coach needs to know besides, before the round. */
  coach: Words
}

const NORMAL: Intensity = {
  id: 'normal',
  title: { nl: 'Gewoon', en: 'Normal' },
  question: { nl: 'Hoe zit je er vandaag bij?', en: 'How are you today?' },
  coach: {
    nl: 'Leg uit waarom we zo starten. Overslaan mag.',
    en: 'Say why we start this way. Passing is fine.',
  },
}

/** METHODS M1: how near the question comes, for groups that would rather begin lightly. */
const INTENSITIES: readonly Intensity[] = [
  {
    id: 'light',
    title: { nl: 'Licht', en: 'Light' },
    question: { nl: 'Welk weer is het vandaag bij jou?', en: 'What is your weather like today?' },
    coach: {
      nl: 'Leg uit waarom we zo starten. Een paar woorden is genoeg, overslaan mag.',
      en: 'Say why we start this way. A few words will do, passing is fine.',
    },
  },
  NORMAL,
  {
    id: 'personal',
    title: { nl: 'Persoonlijk', en: 'Personal' },
    question: { nl: 'Wat houdt je de laatste tijd bezig?', en: 'What has been on your mind lately?' },
    coach: {
      nl: 'Leg uit waarom we zo starten en dat het hier blijft. Begin zelf. Overslaan mag.',
      en: 'Say why we start this way and that it stays here. Go first yourself. Passing is fine.',
    },
  },
]

export const settings: readonly SettingField[] = [
  {
    id: 'intensity',
    type: 'choice',
    title: { nl: 'Hoe dichtbij mag de vraag komen?', en: 'How near may the question come?' },
    initial: NORMAL.id,
    options: INTENSITIES,
  },
  {
    id: 'picture',
    type: 'choice',
    title: { nl: 'Begin je met een beeld?', en: 'Do you begin with a picture?' },
    initial: 'none',
    options: [
      { id: 'none', title: { nl: 'Nee, met de vraag', en: 'No, with the question' } },
      ...PICTURES.map(({ id, title }) => ({ id, title })),
    ],
  },
  agreementsSetting,
  stepsSetting,
]

/** @returns how near the group wants the question to come */
export function intensityOf(chosen: Settings): Intensity {
  return INTENSITIES.find(({ id }) => id === chosen.intensity) ?? NORMAL
}
