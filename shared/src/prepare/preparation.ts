import { isRecord } from '../basis/record.ts'
import { type Heard, isHeard } from './buddy.ts'
import { type FieldId, isFieldId } from './fields.ts'

/** What somebody writes for themselves before and after one conversation. It is nowhere but on their device. */
export type Preparation = {
  readonly id: string
  /** ms */
  readonly createdAt: number
  readonly changedAt: number
  /** The day of the conversation, `YYYY-MM-DD`; empty as long as there is none. */
  readonly on: string
  readonly texts: Readonly<Partial<Record<FieldId, string>>>
  /** Whether its owner looked back, and keeps it. */
  readonly isKept: boolean
  /** The fields a buddy sees; nothing is shared by itself. */
  readonly shared: readonly FieldId[]
  /** The key of the link a buddy has; none as long as nobody was asked. */
  readonly key?: string
  /** What the buddy asked or gave, and what the owner said to it. */
  readonly heard: readonly Heard[]
}

/** @returns one in which nothing is written yet */
export function newPreparation(id: string, now: number): Preparation {
  return { id, createdAt: now, changedAt: now, on: '', texts: {}, isKept: false, shared: [], heard: [] }
}

/** @returns whether what lies on a device is one: another version, or somebody else, may have put it there */
export function isPreparation(value: unknown): value is Preparation {
  if (!isRecord(value)) return false
  const { id, createdAt, changedAt, on, texts, isKept, shared, key, heard } = value
  return (
    typeof id === 'string' &&
    [createdAt, changedAt].every(Number.isFinite) &&
    typeof on === 'string' &&
    isRecord(texts) &&
    Object.entries(texts).every(([field, text]) => isFieldId(field) && typeof text === 'string') &&
    typeof isKept === 'boolean' &&
    Array.isArray(shared) &&
    shared.every(isFieldId) &&
    (key === undefined || typeof key === 'string') &&
    Array.isArray(heard) &&
    heard.every(isHeard)
  )
}

/**
 * @param after of `before`, changed
 * @returns it with the moment of that change: a later one than before, also when the clock of the device was put back, for a
 *   buddy looks at nothing that is older than what they saw, not even that something is shared no more
 */
export function changedAfter(before: Preparation, after: Preparation, now: number): Preparation {
  return { ...after, changedAt: Math.max(now, before.changedAt + 1) }
}

/** @returns it with this text in this field */
export function withText(preparation: Preparation, field: FieldId, text: string): Preparation {
  const { [field]: _was, ...others } = preparation.texts
  return { ...preparation, texts: text === '' ? others : { ...others, [field]: text } }
}

/** @returns it with this field shared with the buddy, or no longer */
export function withShared(preparation: Preparation, field: FieldId, isShared: boolean): Preparation {
  const others = preparation.shared.filter((one) => one !== field)
  return { ...preparation, shared: isShared ? [...others, field] : others }
}
