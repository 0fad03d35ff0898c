import type { Method } from '../method.ts'
import { kandoe } from './kandoe/kandoe.ts'

/** The methods Kring knows, in the order of the gallery. */
export const METHODS: readonly Method[] = [kandoe]

/** @returns the method with this id, or undefined */
export function methodOf(id: string): Method | undefined {
  return METHODS.find((method) => method.id === id)
}
