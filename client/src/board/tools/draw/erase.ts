import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { Point } from '@kring/shared/ground/world'
import { inParts } from '../../../meeting/inParts.ts'
import { isErased } from '../../drawings/touching.ts'
import type { Grip, Press } from '../../model/takers.ts'
import type { MarkWork, Wet } from './markWork.ts'

/** Half the width of the eraser, CSS pixels: with a mouse or pen, and with a finger. */
const REACH = { fine: 9, finger: 18 }

/** An eraser on the board: whole strokes it crosses fade, and go when it is lifted. */
export function erase(work: MarkWork, press: Press): Grip {
  const half = (press.pointerType === 'touch' ? REACH.finger : REACH.fine) / work.kit.view.get().view.scale
  const gone = new Set<MarkId>()
  let at: Point = press.world

  const wet: Wet = (context, { view }) => {
    context.save()
    context.beginPath()
    context.arc(at.x, at.y, half, 0, 2 * Math.PI)
    context.fillStyle = work.look.paperRaised
    context.strokeStyle = work.look.inkSoft
    context.lineWidth = 1.5 / view.scale
    context.fill()
    context.stroke()
    context.restore()
  }
  const sweep = (to: Point) => {
    const { marks, mayChange } = work.picture()
    const crossed = marks.filter(
      ({ id, drawing, locked }) =>
        !gone.has(id) && !locked && isErased(drawing, at, to, half) && mayChange(id),
    )
    at = to
    for (const { id } of crossed) gone.add(id)
    if (crossed.length > 0)
      work.hold(
        crossed.map(({ id }) => id),
        { faded: true },
      )
    work.redraw()
  }
  const end = () => {
    work.wet.delete(wet)
    work.letGo([...gone])
    work.redraw()
  }

  work.wet.add(wet)
  sweep(press.world)
  return {
    move: (spots) => {
      for (const { world } of spots) sweep(world)
    },
    release: ({ world }) => {
      sweep(world)
      const here = new Set(work.picture().marks.map(({ id }) => id))
      const marks = [...gone].filter((id) => here.has(id))
      const gesture = work.newId()
      for (const part of inParts(marks)) work.say('marks.erase', { marks: part }, { gesture })
      end()
    },
    cancel: end,
  }
}
