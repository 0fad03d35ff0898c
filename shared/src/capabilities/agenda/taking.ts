import type { Method } from '../../methods/method.ts'
import { tableOf } from '../../methods/table.ts'

/**
 * @param methods in the order of the gallery
 * @returns those in which what groups chose can be laid together: first those by which a group chooses what counts
 *   (METHODS §12), which is what follows, then the others; in their order
 */
export function takingMethods(methods: readonly Method[]): Method[] {
  const taking = methods.filter((method) => tableOf(method).brought !== undefined)
  const isChoosing = ({ wants }: Method) => wants === 'choose'
  return [...taking.filter(isChoosing), ...taking.filter((method) => !isChoosing(method))]
}
