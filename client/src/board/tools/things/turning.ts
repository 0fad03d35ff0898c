import { wholeAngle } from '@kring/shared/capabilities/arrange/angle'
import type { Drawing, Mark } from '@kring/shared/capabilities/draw/mark'
import { wholeTurnedPoint } from '@kring/shared/ground/turned-point'
import type { Point } from '@kring/shared/ground/world'
import type { Card } from '@kring/shared/meeting'
import { angleOf } from '../../viewport/drawingBounds.ts'
import type { Changed } from './changed.ts'

/** How far one press of a key turns, and by what a hand turns that holds Shift, degrees. */
export const STEP = 15

/** A card where it comes to lie, world units in whole numbers, and how it lies turned. */
export type TurnedCard = Point & { card: string; angle: number }

/** @returns whether a drawing turns: a frame stays upright */
export function isTurnable({ drawing }: Mark): boolean {
  return drawing.shape !== 'frame'
}

/**
 * Turns cards and drawings together around a point. Ink and lines turn in their points; a frame stays upright.
 * @param degrees to the right
 */
export function turnedTogether(
  cards: readonly Pick<Card, 'id' | 'x' | 'y' | 'angle'>[],
  marks: readonly Mark[],
  around: Point,
  degrees: number,
): { cards: TurnedCard[]; marks: Changed[] } {
  return {
    cards: cards.map(({ id, x, y, angle = 0 }) => ({
      card: id,
      ...wholeTurnedPoint({ x, y }, around, degrees),
      angle: wholeAngle(angle + degrees),
    })),
    marks: marks.map(({ id, drawing }) => ({ mark: id, drawing: turnedDrawing(drawing, around, degrees) })),
  }
}

function turnedDrawing(drawing: Drawing, around: Point, degrees: number): Drawing {
  const turn = (point: Point) => wholeTurnedPoint(point, around, degrees)
  switch (drawing.shape) {
    case 'ink':
      return {
        ...drawing,
        points: drawing.points.flatMap((x, index, all) => {
          if (index % 2 === 1) return []
          const point = turn({ x, y: all[index + 1] ?? 0 })
          return [point.x, point.y]
        }),
      }
    case 'line':
      return { ...drawing, from: turn(drawing.from), to: turn(drawing.to) }
    case 'frame':
      return { ...drawing, ...turn(drawing) }
    default: {
      const { angle: _before, ...box } = drawing
      const angle = wholeAngle(angleOf(drawing) + degrees)
      return { ...box, ...turn(drawing), ...(angle === 0 ? {} : { angle }) }
    }
  }
}

/**
 * @param angles how each thing lies turned
 * @param way 1 to the right, −1 to the left
 * @returns by how many degrees one press of a key turns: the only thing to the next of the steps, several by one
 */
export function stepFrom(angles: readonly number[], way: 1 | -1): number {
  const [only, ...more] = angles
  if (only === undefined || more.length > 0) return way * STEP
  const next = way > 0 ? Math.floor(only / STEP) + 1 : Math.ceil(only / STEP) - 1
  return next * STEP - only
}
