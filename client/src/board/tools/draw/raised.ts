import type { Mark, MarkId } from '@kring/shared/capabilities/draw/mark'
import { isInside } from '../../viewport/contentBox.ts'
import { boundsOf } from '../../viewport/drawingBounds.ts'

/**
 * What is moved comes to lie above all, as it lay on itself; but what something lies in stays under that.
 * @param marks all there are, the lowest first
 * @param top the highest order of all cards and drawings
 * @returns how high each of these lies from then on, in their order
 */
export function raised(
  marks: readonly Mark[],
  moved: readonly MarkId[],
  right: number,
  down: number,
  top: number,
): number[] {
  const moving = new Set(moved)
  const others = marks.filter(({ id }) => !moving.has(id)).map(({ drawing }) => boundsOf(drawing))
  let above = Math.ceil(top)
  const orders = new Map<MarkId, number>()
  for (const { id, order, drawing } of marks) {
    if (!moving.has(id)) continue
    const { x, y, ...size } = boundsOf(drawing)
    const lies = { x: x + right, y: y + down, ...size }
    const holds = others.some((other) => isInside(other, lies))
    orders.set(id, holds ? order : ++above)
  }
  return moved.map((id) => orders.get(id) ?? 0)
}
