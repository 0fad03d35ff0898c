import { tidy } from '../../basis/text.ts'
import { SCALES } from '../../capabilities/rate/scales.ts'
import type { Activity } from '../../meeting.ts'
import { type About, plain } from '../earlier.ts'
import { type Asked, ratedLines } from '../rated-lines.ts'
import { instrumentOf } from './instrument.ts'

/** What the ratings are called: of now, and of then as it is seen now. */
export const SCORE = 'score'
export const BACK = 'back'

/** What a scan asks, as two times of it are compared. */
export const SCANNED: Asked = {
  method: 'scan',
  scale: 'degree',
  rating: SCORE,
  back: BACK,
  instrument: instrumentOf,
  items: (settings) => instrumentOf(settings).pillars.flatMap(({ indicators }) => indicators),
}

/** @returns what a later meeting can compare with, and what the group chose; nothing where nothing is shown */
export function snapshotOf(activity: Activity, about: About): string[] {
  const { pillars } = instrumentOf(activity.settings)
  const chosen = SCALES.focus.levels.flatMap(({ id: level, title }) => {
    const said = activity.phrases[level]
    const pillar = pillars.find((one) => one.id === said?.item)
    if (!said || !pillar) return []
    const name = typeof pillar.title === 'string' ? pillar.title : pillar.title[about.language]
    return [tidy(`! ${title[about.language]}, ${plain(name)}: ${plain(said.text)}`)]
  })
  return ratedLines(SCANNED, activity, about, chosen)
}
