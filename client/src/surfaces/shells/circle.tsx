import type { ComponentType, ReactNode } from 'react'
import { loadWords } from '../../words/language.ts'
import { rarely } from '../parts/rarely.tsx'

const load = async () => {
  const [parts] = await Promise.all([import('./circleParts.ts'), loadWords('sorting')])
  return parts
}
type Circle = Awaited<ReturnType<typeof load>>

/** A part that speaks the words of the circle; neither is among what a phone loads first. */
export function inCircle<Props extends object>(
  part: (parts: Circle) => ComponentType<Props>,
): (props: Props) => ReactNode {
  return rarely(async () => part(await load()), 'circle')
}
