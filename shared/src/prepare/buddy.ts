import { isRecord } from '../basis/record.ts'
import { isWithin, tidyLines } from '../basis/text.ts'
import { type FieldId, isFieldId, PREPARE_LIMITS } from './fields.ts'
import type { Preparation } from './preparation.ts'

/** Feedback in three parts (METHODS §7): what is good, what is missing, how to grow. */
export type Bkc = { readonly confirm: string; readonly missing: string; readonly grow: string }

/** What a buddy says: a question, thanks, or feedback. */
export type BuddySays = { readonly id: string } & (
  | { readonly kind: 'ask'; readonly text: string }
  | { readonly kind: 'thank' }
  | ({ readonly kind: 'bkc' } & Bkc)
)

/** Who receives feedback asks or thanks, and has nothing else to say to it (METHODS §14.16). */
export type ReceiverSays = { readonly kind: 'ask'; readonly text: string } | { readonly kind: 'thank' }

/** Something the buddy said, as its owner has it, and what they said to it. */
export type Heard = BuddySays & { readonly reply?: ReceiverSays }

/** All that a buddy is told: the fields that are shared, what came in of what they said, and what was said to it. */
export type OwnerTells = {
  readonly from: 'owner'
  /** Later ones are larger: what comes late is older, and is not looked at. */
  readonly at: number
  /** Nothing is shared any more. */
  readonly isOver: boolean
  /** The owner looks back: now there is something to give feedback on. */
  readonly isAfter: boolean
  readonly texts: Readonly<Partial<Record<FieldId, string>>>
  readonly heard: readonly { readonly id: string; readonly reply?: ReceiverSays }[]
}

/** All that a buddy tells. */
export type BuddyTells = {
  readonly from: 'buddy'
  readonly at: number
  readonly says: readonly BuddySays[]
}

/** Characters of what is said, and how much one says at a time. */
export const BUDDY_LIMITS = { text: 500, says: 20 } as const
const MOST_ID = 40

/** What somebody else wrote, as it is kept, and stands on paper and in a file: the marks that turn text around are no part of it. */
function textIn(value: unknown): string | undefined {
  const text = typeof value === 'string' ? tidyLines(value) : ''
  return text !== '' && isWithin(text, BUDDY_LIMITS.text) ? text : undefined
}
/** A part of feedback may be left out, not all of it. */
const partIn = (value: unknown): string | undefined => (value === '' ? '' : textIn(value))
const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MOST_ID

/** @returns what a receiver said, of a message; undefined where it is anything but a question or thanks */
function receiverSays(value: unknown): ReceiverSays | undefined {
  if (!isRecord(value)) return undefined
  if (value.kind === 'thank') return { kind: 'thank' }
  const text = textIn(value.text)
  return value.kind === 'ask' && text !== undefined ? { kind: 'ask', text } : undefined
}

function buddySays(value: unknown): BuddySays | undefined {
  if (!isRecord(value) || !isId(value.id)) return undefined
  const { id, kind } = value
  if (kind !== 'bkc') {
    const said = receiverSays(value)
    return said && { id, ...said }
  }
  const [confirm, missing, grow] = [value.confirm, value.missing, value.grow].map(partIn)
  const isWhole = confirm !== undefined && missing !== undefined && grow !== undefined
  return isWhole && confirm + missing + grow !== '' ? { id, kind, confirm, missing, grow } : undefined
}

/** @returns whether it is something a buddy said, with nothing but a question or thanks to it */
export function isHeard(value: unknown): value is Heard {
  if (!isRecord(value) || !buddySays(value)) return false
  return value.reply === undefined || receiverSays(value.reply) !== undefined
}

/** @returns whether somebody may say this: it has words, and none too many */
export function maySay(said: ReceiverSays | BuddySays): boolean {
  return 'id' in said ? buddySays(said) !== undefined : receiverSays(said) !== undefined
}

/** @returns whether a buddy is not told this: all that is shared travels in one message, and it would keep back all the others */
export function isTooLongToTell(text: string): boolean {
  return !isWithin(text, PREPARE_LIMITS.text)
}

/**
 * @param isAfter whether the owner looks back
 * @returns what the buddy is told: what is shared, and nothing else of what is written
 */
export function toBuddy(
  { texts, shared, key, heard }: Preparation,
  at: number,
  isAfter: boolean,
): OwnerTells {
  const open = shared.flatMap((field) => {
    const text = texts[field]
    return text === undefined || isTooLongToTell(text) ? [] : [[field, text] as const]
  })
  return {
    from: 'owner',
    at,
    isOver: key === undefined,
    isAfter,
    texts: key === undefined ? {} : Object.fromEntries(open),
    heard: heard.map(({ id, reply }) => ({ id, ...(reply && { reply }) })),
  }
}

/** @returns what an owner told, of what came over the line; undefined where it is of another shape */
export function readOwner(value: unknown): OwnerTells | undefined {
  if (!isRecord(value) || value.from !== 'owner') return undefined
  const { at, isOver, isAfter, texts, heard } = value
  if (typeof at !== 'number' || typeof isOver !== 'boolean' || typeof isAfter !== 'boolean') return undefined
  if (!isRecord(texts) || !Array.isArray(heard)) return undefined
  const shared = Object.entries(texts).map(
    ([field, text]) => isFieldId(field) && typeof text === 'string' && [field, tidyLines(text)],
  )
  if (!shared.every((one) => one !== false) || heard.length > PREPARE_LIMITS.heard) return undefined
  const all = heard.map((one) => {
    if (!isRecord(one) || !isId(one.id)) return undefined
    const reply = one.reply === undefined ? undefined : receiverSays(one.reply)
    if (one.reply !== undefined && !reply) return undefined
    return { id: one.id, ...(reply && { reply }) }
  })
  if (!all.every((one) => one !== undefined)) return undefined
  return { from: 'owner', at, isOver, isAfter, texts: Object.fromEntries(shared), heard: all }
}

/** @returns what a buddy told, of what came over the line; undefined where it is of another shape */
export function readBuddy(value: unknown): BuddyTells | undefined {
  if (!isRecord(value) || value.from !== 'buddy') return undefined
  const { at, says } = value
  if (typeof at !== 'number' || !Array.isArray(says) || says.length > BUDDY_LIMITS.says) return undefined
  const all = says.map(buddySays)
  return all.every((one) => one !== undefined) ? { from: 'buddy', at, says: all } : undefined
}

/** @returns it with what is new of what the buddy says; the same one where nothing is */
export function withHeard(preparation: Preparation, says: readonly BuddySays[]): Preparation {
  const { heard } = preparation
  const news = says.filter(({ id }) => !heard.some((one) => one.id === id))
  const room = PREPARE_LIMITS.heard - heard.length
  if (news.length === 0 || room <= 0) return preparation
  return { ...preparation, heard: [...heard, ...news.slice(0, room)] }
}

/** @returns it with what its owner says to something they heard; the same one where they may not say that */
export function withReply(preparation: Preparation, id: string, reply: ReceiverSays): Preparation {
  const said = receiverSays(reply)
  if (!said) return preparation
  const heard = preparation.heard.map((one) => (one.id === id ? { ...one, reply: said } : one))
  return { ...preparation, heard }
}
