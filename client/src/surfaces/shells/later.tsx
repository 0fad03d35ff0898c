import type { ComponentType } from 'react'
import { loadWords } from '../../words/language.ts'
import { rarely } from '../parts/rarely.tsx'

const load = () => import('./laterParts.ts')
type Later = Awaited<ReturnType<typeof load>>

/** A part whose code is not among what a phone loads first. */
export function later<Props extends object>(
  part: (parts: Later) => ComponentType<Props>,
): ComponentType<Props> {
  return rarely(async () => part(await load()))
}

/** Fetches ahead of need what comes after the writing, while people write. */
export function fetchLaterParts(): void {
  Promise.all([load(), loadWords('sorting')]).catch(() => undefined)
}
