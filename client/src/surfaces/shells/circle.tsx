import type { ComponentType, ReactNode } from 'react'
import { rarely } from '../parts/rarely.tsx'

const load = () => import('./circleParts.ts')
type Parts = Awaited<ReturnType<typeof load>>

/** A part that speaks the words of the circle; neither is among what a phone loads first. */
export function inCircle<Props extends object>(
  part: (parts: Parts) => ComponentType<Props>,
): (props: Props) => ReactNode {
  return rarely(async () => part(await load()), 'circle', 'sorting')
}
