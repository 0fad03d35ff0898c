import type { ComponentType } from 'react'
import { rarely } from './rarely.tsx'

/** @returns a part of weighing options, with its words: neither is part of what a phone loads first */
export function weighing<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return rarely(load, 'weighing', 'sorting')
}
