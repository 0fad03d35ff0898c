import type { Words } from '../basis/words.ts'
import { LIMITS } from '../meeting.ts'
import type { SettingField } from './settings.ts'

/** Characters a line takes at most. */
const LINE_LENGTH = 3 * LIMITS.text + 2 * LIMITS.keyWord
/** As many lines as cards one statement may be about, and what was concluded. */
export const MOST_LINES = 90

/** The detail of a card that tells where it lay then. */
export const EARLIER = 'earlier'

/** The setting that holds what a group did an earlier time. */
export const EARLIER_SETTING = 'earlier'

/**
 * The setting with which a group takes up what it did before.
 * @param method of which a harvest can fill it: that of another one tells it nothing
 */
export function earlierSetting(method: string, help: Words): SettingField {
  return {
    id: EARLIER_SETTING,
    type: 'lines',
    title: { nl: 'Verder met een vorige keer', en: 'Go on from last time' },
    help,
    most: MOST_LINES,
    length: LINE_LENGTH,
    fromHarvest: 'snapshot',
    ofMethod: method,
    initial: [],
  }
}
