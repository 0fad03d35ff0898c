import { isRecord } from '../../basis/record.ts'
import { isWithin, tidy } from '../../basis/text.ts'
import type { Words } from '../../basis/words.ts'
import type { ItemGroup } from '../../capabilities/rate/rating.ts'
import type { Settings } from '../../meeting.ts'
import type { FileFault } from '../settings.ts'
import { DEFAULT_INSTRUMENT } from './default-instrument.ts'

/** A text for who speaks any language, or one in each. */
type Title = Words | string

/** What a scan asks: data, so that a school may bring its own (METHODS §9, D16). */
export type Instrument = {
  readonly id: string
  readonly version: number
  readonly title: Title
  readonly source: string
  readonly licence: string
  readonly pillars: readonly Pillar[]
}
export type Pillar = { readonly id: string; readonly title: Title; readonly indicators: readonly Indicator[] }
export type Indicator = { readonly id: string; readonly title: Title }

/**
 * What an instrument may hold: what a group rates in one sitting, and reads on a wall. `kept`: characters of what is kept
 * of a file; `file`: characters beyond which one is not even parsed.
 */
export const INSTRUMENT_LIMITS = {
  pillars: 8,
  indicators: 60,
  title: 140,
  kept: 24_000,
  file: 96_000,
} as const

const ID = /^[A-Za-z0-9_-]{1,32}$/

/** @returns the instrument of an activity: the school's own, or the neutral one */
export function instrumentOf({ instrument }: Settings): Instrument {
  // Settings hold an instrument only as it was read from a file.
  return typeof instrument === 'string' && instrument !== ''
    ? (JSON.parse(instrument) as Instrument)
    : DEFAULT_INSTRUMENT
}

class Faulty extends Error {
  constructor(readonly fault: FileFault) {
    super(fault.what)
  }
}

/**
 * Reads the file of a school.
 * @param text JSON: `{id, version, title, source, licence, pillars: [{id, title, indicators: [{id, title}]}]}`, where a
 * title is a text, or one in each language (`{nl, en}`); what else is in it is left out
 */
export function instrumentFrom(text: string): Instrument | FileFault {
  if (text.length > INSTRUMENT_LIMITS.file) return { what: 'size', place: [] }
  try {
    return read(JSON.parse(text))
  } catch (error) {
    return error instanceof Faulty ? error.fault : { what: 'json', place: [] }
  }
}

function read(value: unknown): Instrument {
  const { id, version, title, source, licence, pillars } = fieldsOf(value, [])
  const seen = new Set<string>()
  const named = (raw: unknown, place: readonly number[]): Indicator => {
    const one = fieldsOf(raw, place)
    const known = idOf(one.id, place)
    if (seen.has(known)) fail('twice', place, known)
    seen.add(known)
    return { id: known, title: titleOf(one.title, place) }
  }
  const head = {
    id: idOf(id, []),
    version:
      Number.isSafeInteger(version) && (version as number) > 0 ? (version as number) : fail('version', []),
    title: titleOf(title, []),
    source: textOf(source) ?? fail('source', []),
    licence: textOf(licence) ?? fail('licence', []),
  }
  const { pillars: mostPillars, indicators: most } = INSTRUMENT_LIMITS
  let count = 0
  const all = listOf(pillars, 'pillars', mostPillars, []).map((raw, index) => {
    const place = [index + 1]
    const indicators = listOf(fieldsOf(raw, place).indicators, 'indicators', most, place)
    count += indicators.length
    if (count > most) fail('indicators', [])
    return {
      ...named(raw, place),
      indicators: indicators.map((one, at) => named(one, [...place, at + 1])),
    }
  })
  return { ...head, pillars: all }
}

function fail(what: FileFault['what'], place: readonly number[], id?: string): never {
  throw new Faulty({ what, place, ...(id !== undefined && { id }) })
}

/** One that is also the name of something every object has would be found where nothing is. */
function idOf(value: unknown, place: readonly number[]): string {
  return typeof value === 'string' && ID.test(value) && !(value in Object.prototype)
    ? value
    : fail('id', place)
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = tidy(value)
  return text !== '' && isWithin(text, INSTRUMENT_LIMITS.title) ? text : undefined
}

function titleOf(value: unknown, place: readonly number[]): Title {
  if (typeof value === 'string') return textOf(value) ?? fail('title', place)
  const { nl, en } = fieldsOf(value ?? {}, place)
  return { nl: textOf(nl) ?? fail('title', place), en: textOf(en) ?? fail('title', place) }
}

function listOf(
  value: unknown,
  what: 'pillars' | 'indicators',
  most: number,
  place: readonly number[],
): readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.length <= most ? value : fail(what, place)
}

function fieldsOf(value: unknown, place: readonly number[]): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : fail('shape', place)
}

/** @returns the indicators, pillar by pillar, to be rated */
export function indicatorGroups(settings: Settings): readonly ItemGroup[] {
  return instrumentOf(settings).pillars.map(({ id, title, indicators }) => ({ id, title, items: indicators }))
}

/** @returns the pillars themselves, to choose among */
export function pillarGroup(settings: Settings): readonly ItemGroup[] {
  const items = instrumentOf(settings).pillars.map(({ id, title }) => ({ id, title }))
  return [{ id: 'pillars', title: null, items }]
}
