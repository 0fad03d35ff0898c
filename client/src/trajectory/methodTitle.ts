import type { Words } from '@kring/shared/basis/words'
import { methodOf } from '@kring/shared/methods/registry'

/** @returns what a method is called; its id where this client does not know it */
export function methodTitle(id: string, text: (words: Words) => string): string {
  const method = methodOf(id)
  return method ? text(method.title) : id
}
