import { useCallback, useState } from 'react'
import { drop, keep, kept } from '../storage/kept.ts'
import { useAccess } from './session.ts'
import { storageKeys } from './storageKeys.ts'

/** What stands in the fields of one form. */
type Fields = Readonly<Record<string, string>>

export type Draft<T extends Fields> = {
  fields: T
  change: (part: Partial<T>) => void
  /** When it was said: the fields stand as they begin again. */
  forget: () => void
  /** Whether something was typed that is not said yet. */
  isTyped: boolean
}

/**
 * A form that is being filled in and not said yet. What was typed stays on this device through a closed dialog, a change of
 * step, a reload and Back, and stands in the form when it opens again.
 * @param form names the form and what it is about, such as `action.<id>`
 * @param start what the fields hold as long as nobody typed; what becomes like it again is forgotten
 */
export function useDraft<T extends Fields>(form: string, start: T): Draft<T> {
  const { meeting, member } = useAccess()
  const key = storageKeys.typed(meeting, member, `form.${form}`)
  const read = () => kept(key, (value): value is T => isLike(start, value))
  const [held, setHeld] = useState(() => ({ key, typed: read() }))
  const typed = held.key === key ? held.typed : read()
  const forget = useCallback(() => {
    setHeld({ key, typed: undefined })
    drop(key)
  }, [key])
  const change = (part: Partial<T>) => {
    const next = { ...start, ...typed, ...part }
    if (Object.entries(start).every(([name, value]) => next[name] === value)) return forget()
    setHeld({ key, typed: next })
    keep(key, next)
  }
  return { fields: typed ?? start, change, forget, isTyped: typed !== undefined }
}

/** @returns whether a value has the fields of a form and no others */
export function isLike(start: Fields, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const fields = Object.entries(value)
  return (
    fields.length === Object.keys(start).length &&
    fields.every(([name, text]) => name in start && typeof text === 'string')
  )
}
