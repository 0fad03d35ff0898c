import { tidy } from '@kring/shared/basis/text'
import { useEffect, useState } from 'react'
import { useAccess, useActivity, useMethod } from '../../meeting/session.ts'
import { storageKeys } from '../../meeting/storageKeys.ts'
import { drop, keep, kept } from '../../storage/kept.ts'
import { usePhase } from '../parts/usePhase.ts'
import { wordStep } from './wordStep.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/**
 * What somebody types and has not said yet. This tab, and nothing else, keeps it for them, and it stands in the field again
 * after a reload or when the step comes back, as long as the activity lies on the table (`forgetWords`). What is said is
 * not kept.
 * @param said what the group has of it
 * @returns what stands in the field, and how to set it
 */
export function useUnsaid(said: string): [string, (text: string) => void] {
  const { meeting, member } = useAccess()
  const { id } = useActivity()
  const { phases } = useMethod()
  const { phase } = usePhase()
  const key = storageKeys.word(meeting, member, id, wordStep(phases, phase))
  const read = () => kept(key, isText, 'sessionStorage') ?? said
  const [held, setHeld] = useState(() => ({ key, text: read() }))
  const typed = held.key === key ? held.text : read()
  const isSaid = tidy(typed) === said
  useEffect(() => {
    if (isSaid) drop(key, 'sessionStorage')
  }, [key, isSaid])
  const set = (text: string) => {
    setHeld({ key, text })
    if (tidy(text) === said) drop(key, 'sessionStorage')
    else keep(key, text, 'sessionStorage')
  }
  return [typed, set]
}
