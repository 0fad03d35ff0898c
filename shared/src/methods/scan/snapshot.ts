import { tidy } from '../../basis/text.ts'
import type { Counts, Rating } from '../../capabilities/rate/rating.ts'
import { levelsOf, SCALES, scaleOf } from '../../capabilities/rate/scales.ts'
import { spreadOf } from '../../capabilities/rate/spread.ts'
import { type Activity, LIMITS } from '../../meeting.ts'
import type { Reading, Snapshot } from '../carries.ts'
import { type About, headOf, type Measured, plain, thenOf } from '../earlier.ts'
import { instrumentOf } from './instrument.ts'

/** What the ratings are called: of now, and of then as it is seen now. */
export const SCORE = 'score'
export const BACK = 'back'

/*
 * A scan travels as lines like the cards of other methods (earlier.ts):
 *   # scan | 2026-11-29 | 6 | the question of then
 *   = kring-lfl 1                                      which instrument, and its version
 *   time 3 0 0 3 0                                     an indicator: how often each level, and "cannot tell" last
 *   ! Strength, Dialogue: what the group said          what it chose
 */

const SCALE = scaleOf('degree')
const LEVELS = levelsOf(SCALE)
const INSTRUMENT = /^= ([A-Za-z0-9_-]{1,32}) ([0-9]{1,16})$/
const LINE = /^([A-Za-z0-9_-]{1,32})((?: [0-9]{1,2}){5})$/

/** @returns what a later meeting can compare with; nothing where nothing is shown */
export function snapshotOf(activity: Activity, about: About): string[] {
  const outcome = activity.ratings[SCORE]?.outcome
  if (!outcome) return []
  const { id, version, pillars } = instrumentOf(activity.settings)
  const scores = Object.entries(outcome).flatMap(([item, { counts }]) =>
    Object.keys(counts).length > 0 ? [[item, ...LEVELS.map((level) => counts[level.id] ?? 0)].join(' ')] : [],
  )
  const chosen = SCALES.focus.levels.flatMap(({ id: level, title }) => {
    const said = activity.phrases[level]
    const pillar = pillars.find((one) => one.id === said?.item)
    if (!said || !pillar) return []
    const name = typeof pillar.title === 'string' ? pillar.title : pillar.title[about.language]
    return [tidy(`! ${title[about.language]}, ${plain(name)}: ${plain(said.text)}`)]
  })
  return [headOf('scan', about, activity.question), `= ${id} ${version}`, ...scores, ...chosen]
}

/**
 * Lays an earlier scan beside this one (METHODS §14.14). What a difference means is for the group to say.
 * @returns undefined without an earlier one
 */
export function measured(activity: Activity): Measured | undefined {
  const { earlier } = activity.settings
  const last = thenOf({ method: 'scan' }, earlier)
  if (!last || !Array.isArray(earlier)) return undefined
  const { id, version } = instrumentOf(activity.settings)
  const before = readingOf({ lines: earlier, settings: activity.settings })
  if (before.instrument !== named(id, version)) return { last, measures: 'otherVersion' }
  const { [SCORE]: score, [BACK]: back } = activity.ratings
  const measures = before.rated.map(({ id: item, title, spread }) => ({
    title,
    earlier: spread,
    back: shown(countsOf(back, item)),
    now: shown(countsOf(score, item)),
  }))
  return { last, measures }
}

/** @returns how each indicator was rated, and which instrument that was by its own line; those it does not have are passed over */
export function readingOf({ lines, settings }: Pick<Snapshot, 'lines' | 'settings'>): Reading {
  const [, id = '', version = ''] = INSTRUMENT.exec(lines.find((line) => line.startsWith('=')) ?? '') ?? []
  const known = instrumentOf(settings).pillars.flatMap(({ indicators }) => indicators)
  const rated = lines.flatMap((line) => {
    const [, item = '', numbers = ''] = LINE.exec(line) ?? []
    const indicator = known.find((one) => one.id === item)
    if (!indicator) return []
    const before = numbers.trim().split(' ').map(Number)
    const counts = Object.fromEntries(LEVELS.map((level, index) => [level.id, before[index] ?? 0]))
    return [{ id: item, title: indicator.title, spread: shown(counts) }]
  })
  return { instrument: named(id, Number(version)), placed: [], rated }
}

function named(id: string, version: number): string {
  return `${id} ${version}`
}

/** Also what was taken along shows nothing of fewer (METHODS §14.5): it may have been changed by hand. */
function shown(counts: Counts) {
  const spread = spreadOf(SCALE, counts)
  return spread && spread.n >= LIMITS.leastAnswers ? spread : undefined
}

function countsOf(rating: Rating | undefined, item: string): Counts {
  return rating?.outcome?.[item]?.counts ?? {}
}
