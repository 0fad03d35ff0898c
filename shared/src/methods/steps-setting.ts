import { LIMITS, type Settings } from '../meeting.ts'
import type { SettingField } from './settings.ts'

/** The setting with which the opening recalls what people were going to do (METHODS §4). */
export const STEPS_SETTING = 'steps'

/** Characters of who does it and when, beside what. */
const WHO_AND_WHEN = LIMITS.name + 30

export const stepsSetting: SettingField = {
  id: STEPS_SETTING,
  type: 'lines',
  title: { nl: 'Wat jullie zouden doen', en: 'What you were going to do' },
  help: {
    nl: 'De stappen van een vorige keer, één per regel. Ze staan bij de afspraken op het bord.',
    en: 'The steps of an earlier time, one per line. They stand with the agreements on the board.',
  },
  most: LIMITS.steps,
  length: LIMITS.text + WHO_AND_WHEN,
  initial: [],
}

/** @returns what people were going to do, as an activity was planned with it */
export function earlierSteps({ [STEPS_SETTING]: lines }: Settings): string[] {
  return Array.isArray(lines) ? lines : []
}
