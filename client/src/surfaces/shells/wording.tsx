import type { ComponentType, ReactNode } from 'react'
import { rarely } from '../parts/rarely.tsx'

const load = () => import('./wordingParts.ts')
type Parts = Awaited<ReturnType<typeof load>>

/** A part of looking for words together; neither it nor its words are among what a phone loads first. */
export function inWording<Props extends object>(
  part: (parts: Parts) => ComponentType<Props>,
): (props: Props) => ReactNode {
  return rarely(async () => part(await load()), 'wording', 'sorting')
}
