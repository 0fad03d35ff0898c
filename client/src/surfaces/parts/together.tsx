import type { ComponentType } from 'react'
import { rarely } from './rarely.tsx'

/** @returns a part of looking back together, with its words: neither is part of what a phone loads first */
export function together<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return rarely(load, 'together')
}
