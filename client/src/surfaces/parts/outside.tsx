import type { ComponentType } from 'react'
import { rarely } from './rarely.tsx'

/** @returns a part of a source from outside, with its words: neither is part of what a phone loads first */
export function outside<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return rarely(load, 'outside', 'sorting')
}
