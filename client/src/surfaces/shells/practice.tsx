import type { ComponentType, ReactNode } from 'react'
import { loadWords } from '../../words/language.ts'
import { rarely } from '../parts/rarely.tsx'

const load = async () => {
  const [parts] = await Promise.all([import('./practiceParts.ts'), loadWords('sorting')])
  return parts
}
type Practice = Awaited<ReturnType<typeof load>>

/** A part that speaks the words of looking at one’s own practice; neither is among what a phone loads first. */
export function inPractice<Props extends object>(
  part: (parts: Practice) => ComponentType<Props>,
): (props: Props) => ReactNode {
  return rarely(async () => part(await load()), 'practice')
}
