import type { Item, Rating, RatingId } from '../capabilities/rate/rating.ts'
import { levelsOf, type ScaleId, scaleOf } from '../capabilities/rate/scales.ts'
import { spreadOf } from '../capabilities/rate/spread.ts'
import { type Activity, LIMITS, type Settings } from '../meeting.ts'
import type { Reading, Snapshot } from './carries.ts'
import { type About, headOf, type Measured, thenOf } from './earlier.ts'

/*
 * How a group rated travels as lines, like the cards of other methods (earlier.ts):
 *   # scan | 2026-11-29 | 6 | the question of then
 *   = kring-lfl 1                                      which instrument, and its version
 *   time 3 0 0 3 0                                     an item: how often each level, "cannot tell" last
 *   ! what the group said of it
 */

/** What a method asks, as two times of it are compared. */
export type Asked = {
  readonly method: string
  readonly scale: ScaleId
  readonly rating: RatingId
  /** The rating of then as it is seen now, where the method asks that as well (METHODS P17). */
  readonly back?: RatingId
  instrument(settings: Settings): { readonly id: string; readonly version: number }
  /** Everything that can be asked with this instrument. */
  items(settings: Settings): readonly Item[]
}

const INSTRUMENT = /^= ([A-Za-z0-9_-]{1,32}) ([0-9]{1,16})$/
const LINE = /^([A-Za-z0-9_-]{1,32})((?: [0-9]{1,2})+)$/

/**
 * @param said what the group said of it, as lines
 * @returns what a later time can be compared with; nothing where nothing is shown
 */
export function ratedLines(
  { method, scale, rating, instrument }: Asked,
  activity: Activity,
  about: About,
  said: readonly string[],
): string[] {
  const outcome = activity.ratings[rating]?.outcome
  if (!outcome) return []
  const { id, version } = instrument(activity.settings)
  const levels = levelsOf(scaleOf(scale))
  const rated = Object.entries(outcome).flatMap(([item, { counts }]) =>
    Object.keys(counts).length > 0 ? [[item, ...levels.map((level) => counts[level.id] ?? 0)].join(' ')] : [],
  )
  return [headOf(method, about, activity.question), `= ${id} ${version}`, ...rated, ...said]
}

/**
 * Lays an earlier time beside this one (METHODS §14.14). What a difference means is for the group to say.
 * @returns undefined without an earlier one
 */
export function measuredBy(asked: Asked, activity: Activity): Measured | undefined {
  const { earlier } = activity.settings
  const last = thenOf(asked, earlier)
  if (!last || !Array.isArray(earlier)) return undefined
  const { id, version } = asked.instrument(activity.settings)
  const before = readRated(asked, { lines: earlier, settings: activity.settings })
  if (before.instrument !== named(id, version)) return { last, measures: 'otherVersion' }
  const now = activity.ratings[asked.rating]
  const back = activity.ratings[asked.back ?? '']
  const isAsked = (item: string) => now === undefined || now.items.includes(item)
  const measures = before.rated
    .filter(({ id: item }) => isAsked(item))
    .map(({ id: item, title, spread }) => ({
      title,
      earlier: spread,
      back: shownIn(asked, back, item),
      now: shownIn(asked, now, item),
    }))
  return { last, measures }
}

/** @returns how each item was rated, and with which instrument, by its own line; items it does not have are passed over */
export function readRated(asked: Asked, { lines, settings }: Pick<Snapshot, 'lines' | 'settings'>): Reading {
  const [, id = '', version = ''] = INSTRUMENT.exec(lines.find((line) => line.startsWith('=')) ?? '') ?? []
  const known = asked.items(settings)
  const levels = levelsOf(scaleOf(asked.scale))
  const rated = lines.flatMap((line) => {
    const [, name = '', numbers = ''] = LINE.exec(line) ?? []
    const item = known.find((one) => one.id === name)
    const before = numbers.trim().split(' ').map(Number)
    if (!item || before.length !== levels.length) return []
    const counts = Object.fromEntries(levels.map((level, index) => [level.id, before[index] ?? 0]))
    return [{ id: name, title: item.title, spread: shown(asked, counts) }]
  })
  return { instrument: named(id, Number(version)), placed: [], rated }
}

function named(id: string, version: number): string {
  return `${id} ${version}`
}

function shownIn(asked: Asked, rating: Rating | undefined, item: string) {
  return shown(asked, rating?.outcome?.[item]?.counts ?? {})
}

/** Also what was taken along shows nothing of fewer (METHODS §14.5): it may have been changed by hand. */
function shown({ scale }: Asked, counts: Readonly<Record<string, number>>) {
  const spread = spreadOf(scaleOf(scale), counts)
  return spread && spread.n >= LIMITS.leastAnswers ? spread : undefined
}
