import type { BoxesGround } from '@kring/shared/ground/boxes'
import type { ZoneId } from '@kring/shared/meeting'
import type { BoardLook } from '../render/boardLook.ts'
import { ringColours } from './ringColours.ts'

/** @returns the colour of every box: each its own, warmer along the line, or all as its first; beside a line is sunk paper. */
export function boxTints({ boxes, tint, arrow }: BoxesGround, look: BoardLook): Map<ZoneId, string> {
  if (tint === 'each') {
    return new Map(boxes.map(({ zone }, index) => [zone, look.tints[index % look.tints.length] as string]))
  }
  const onLine = boxes.filter(({ y, height }) => !arrow || Math.abs(arrow.y - y) <= height / 2)
  const deepening = ringColours(look.rings, onLine.length)
  const stepOf = (box: (typeof boxes)[number]) => onLine.indexOf(tint === 'alike' ? (onLine[0] ?? box) : box)
  return new Map(boxes.map((box) => [box.zone, deepening[stepOf(box)] ?? look.paperSunk]))
}
