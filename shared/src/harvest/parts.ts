import type { Language, Words } from '../basis/words.ts'
import { agreed } from '../capabilities/agree/harvest.ts'
import { argued } from '../capabilities/argue/harvest.ts'
import type { HarvestPart } from '../capabilities/capability.ts'
import { worded } from '../capabilities/decision/harvest.ts'
import { changes } from '../capabilities/followUp/harvest.ts'
import { reached } from '../capabilities/goals/harvest.ts'
import { parkingLines } from '../capabilities/parking/harvest.ts'
import { phrased } from '../capabilities/phrase/harvest.ts'
import { givenBack } from '../capabilities/points/harvest.ts'
import { rated } from '../capabilities/rate/harvest.ts'
import { learned } from '../capabilities/share/harvest.ts'
import { sourced } from '../capabilities/source/harvest.ts'
import { skippedSteps } from '../capabilities/steps/harvest.ts'
import { worked } from '../capabilities/topic/harvest.ts'
import { visited } from '../capabilities/visit/harvest.ts'
import { agreedWording, versions } from '../capabilities/wording/harvest.ts'
import type { Activity } from '../meeting.ts'

/**
 * What leaves a meeting of what a group can do, besides what has a place of its own in a harvest; in this order. It
 * stands in the folder of each capability and is listed here, so that who does not harvest does not load it.
 */
const PARTS = {
  agreedWording,
  changes,
  goals: reached,
  visit: visited,
  points: givenBack,
  topic: worked,
  phrases: phrased,
  source: sourced,
  decision: worded,
  arguments: argued,
  rated,
  versions,
  agreements: agreed,
  learned,
  parkingList: parkingLines,
  skipped: skippedSteps,
} as const satisfies Record<string, (activity: Activity) => readonly HarvestPart[]>
const KINDS = Object.keys(PARTS) as (keyof typeof PARTS)[]

/** What was said, what the group said of it, and by what people see it. */
export type SaidPart = {
  kind: keyof typeof PARTS
  title: string
  lines: { text: string; said: string; examples: readonly string[] }[]
}

/** @returns those parts of an activity that hold something */
export function partsIn(activity: Activity, language: Language): SaidPart[] {
  const read = (words: Words | string | undefined) =>
    typeof words === 'string' ? words : (words?.[language] ?? '')
  return KINDS.flatMap((kind) =>
    PARTS[kind](activity).map(({ title, lines }) => ({
      kind,
      title: read(title),
      lines: lines.map(({ text, said, examples = [] }: HarvestPart['lines'][number]) => ({
        text: read(text),
        said: read(said),
        examples,
      })),
    })),
  )
}
