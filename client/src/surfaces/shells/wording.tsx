import type { ComponentType, ReactNode } from 'react'
import { loadWords } from '../../words/language.ts'
import { rarely } from '../parts/rarely.tsx'

const load = async () => {
  const [parts] = await Promise.all([import('./wordingParts.ts'), loadWords('sorting')])
  return parts
}
type Parts = Awaited<ReturnType<typeof load>>

/** A part of looking for words together; neither it nor its words are among what a phone loads first. */
export function inWording<Props extends object>(
  part: (parts: Parts) => ComponentType<Props>,
): (props: Props) => ReactNode {
  return rarely(async () => part(await load()), 'wording')
}
