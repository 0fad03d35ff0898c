import type { ComponentType, ReactNode } from 'react'
import { rarely } from '../parts/rarely.tsx'

const load = () => import('./practiceParts.ts')
type Parts = Awaited<ReturnType<typeof load>>

/** A part that speaks the words of looking at one’s own practice; neither is among what a phone loads first. */
export function inPractice<Props extends object>(
  part: (parts: Parts) => ComponentType<Props>,
): (props: Props) => ReactNode {
  return rarely(async () => part(await load()), 'practice', 'sorting')
}
