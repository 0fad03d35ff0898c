import { tidy } from '../basis/text.ts'
import type { Words } from '../basis/words.ts'
import type { Spread } from '../capabilities/rate/spread.ts'
import type { Placed, Reading, Snapshot } from '../methods/carries.ts'
import { methodOf } from '../methods/registry.ts'
import { settingsOf } from '../methods/settings.ts'

/** Why two times are not laid side by side. */
export type NotBeside = 'otherMethod' | 'otherVersion' | 'otherQuestion' | 'unknown' | 'nothing'

export type MovedThing = {
  readonly label: string
  readonly from: Words
  readonly to: Words
  /** Nearer to what the group wants, or further from it; absent where places are not nearer or further. */
  readonly way?: 'nearer' | 'further'
}
export type ThingThere = { readonly label: string; readonly where: Words }

/** Two times of one method side by side: what can be seen, and nothing about what it means (METHODS M9, P17). */
export type Beside = {
  readonly moved: readonly MovedThing[]
  readonly stayed: readonly ThingThere[]
  /** Only at the later time, and only at the earlier one. */
  readonly came: readonly ThingThere[]
  readonly gone: readonly ThingThere[]
  /** What was rated, at either time; null where too few answered, or where it was not asked. */
  readonly rated: readonly { title: Words | string; earlier: Spread | null; later: Spread | null }[]
}

/**
 * Lays two snapshots side by side.
 * @returns why not, where they say nothing of each other: another method, another version of it or of its instrument
 *   (METHODS §14.14), another question where only the same one tells something (M7), a method that is not known here, or
 *   nothing to be seen in either
 */
export function beside(earlier: Snapshot, later: Snapshot): Beside | NotBeside {
  if (earlier.method !== later.method) return 'otherMethod'
  const method = methodOf(later.method)
  if (!method?.carries) return 'unknown'
  if (earlier.version !== later.version || later.version !== method.version) return 'otherVersion'
  // They may come out of a file that was changed by hand.
  const settings = [earlier, later].map((one) => settingsOf(method, one.settings))
  if (!settings[0] || !settings[1]) return 'unknown'
  const then = method.carries.read({ lines: earlier.lines, settings: settings[0] })
  const now = method.carries.read({ lines: later.lines, settings: settings[1] })
  if (then.instrument !== now.instrument) return 'otherVersion'
  if (method.carries.sameQuestion && !isSame(earlier.question, later.question)) return 'otherQuestion'
  const found = { ...placedBeside(then.placed, now.placed), rated: ratedBeside(then, now) }
  return Object.values(found).every((list) => list.length === 0) ? 'nothing' : found
}

/** A thing is the same where it bears the same name; of several of one name those that lie in the same place. */
function placedBeside(then: readonly Placed[], now: readonly Placed[]): Omit<Beside, 'rated'> {
  const left = new Set(then)
  const take = (fits: (one: Placed) => boolean) => {
    const found = [...left].find(fits)
    if (found) left.delete(found)
    return found
  }
  const inPlace = now.map((thing) => take((one) => isSame(one.label, thing.label) && isThere(one, thing)))
  const pairs = now.map((thing, index) => ({
    thing,
    before: inPlace[index] ?? take((one) => isSame(one.label, thing.label)),
  }))
  const there = ({ label, where }: Placed): ThingThere => ({ label, where })
  return {
    moved: pairs.flatMap(({ thing, before }) =>
      before && !isThere(before, thing)
        ? [{ label: thing.label, from: before.where, to: thing.where, ...wayFrom(before, thing) }]
        : [],
    ),
    stayed: pairs.flatMap(({ thing, before }) => (before && isThere(before, thing) ? [there(thing)] : [])),
    came: pairs.flatMap(({ thing, before }) => (before ? [] : [there(thing)])),
    gone: [...left].map(there),
  }
}

/** Where places are nearer and further, how near: three of four rings in is where six of eight is. */
function isThere(one: Placed, other: Placed): boolean {
  return one.near !== undefined && other.near !== undefined
    ? one.near === other.near
    : one.where.nl === other.where.nl
}

function wayFrom({ near: then }: Placed, { near: now }: Placed): Pick<MovedThing, 'way'> {
  if (then === undefined || now === undefined) return {}
  return { way: now > then ? 'nearer' : 'further' }
}

function ratedBeside(then: Reading, now: Reading): Beside['rated'] {
  const gone = then.rated.filter(({ id }) => !now.rated.some((one) => one.id === id))
  const spreadIn = ({ rated }: Reading, id: string) => rated.find((one) => one.id === id)?.spread ?? null
  return [...now.rated, ...gone].map(({ id, title }) => ({
    title,
    earlier: spreadIn(then, id),
    later: spreadIn(now, id),
  }))
}

function isSame(one: string, other: string): boolean {
  return tidy(one).toLowerCase() === tidy(other).toLowerCase()
}
