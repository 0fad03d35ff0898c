import { tidy } from '../../basis/text.ts'
import { agreementsOf } from '../../capabilities/agree/agreement.ts'
import { earlierAgreements } from '../../capabilities/agree/earlier-agreements.ts'
import type { Activity } from '../../meeting.ts'
import { ASPECTS, ASPECTS_VERSION, aspectNamed } from '../aspects.ts'
import { type About, plain } from '../earlier.ts'
import { type Asked, ratedLines } from '../rated-lines.ts'

/** What the ratings are called: which aspect, and how often its behaviours are seen. */
export const PICK = 'pick'
export const MIRROR = 'mirror'

const BEHAVIOURS = ASPECTS.flatMap(({ behaviours }) => behaviours)

/** What a group rates of itself, as two times of it are compared. */
export const MIRRORED: Asked = {
  method: 'dialogue',
  scale: 'degree',
  rating: MIRROR,
  instrument: () => ({ id: 'kring-dialogue', version: ASPECTS_VERSION }),
  items: () => BEHAVIOURS,
}

/** @returns what a later meeting can compare with, and what the group set itself; nothing where nothing is shown */
export function snapshotOf(activity: Activity, about: About): string[] {
  const aspect = aspectNamed(activity.topic)
  const brought = new Set(earlierAgreements(activity.settings).map(({ text }) => text))
  const agreed = agreementsOf(activity).map(({ text }) => text)
  const here = [activity.aim, ...agreed.filter((text) => !brought.has(text))].filter(Boolean)
  // What was agreed an earlier time came of another aspect.
  const before = agreed.filter((text) => brought.has(text))
  const of = aspect ? `${aspect.title[about.language]}: ` : ''
  const said = [...here.map((text) => of + plain(text)), ...before.map(plain)]
  return ratedLines(
    MIRRORED,
    activity,
    about,
    said.map((text) => tidy(`! ${text}`)),
  )
}
