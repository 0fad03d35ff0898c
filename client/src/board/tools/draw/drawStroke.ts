import { MARK_LIMITS } from '@kring/shared/capabilities/draw/mark-limits'
import type { Point } from '@kring/shared/ground/world'
import { drawStyle, STROKE } from '../../drawings/drawStyle.ts'
import { dip } from '../../drawings/paintDrawing.ts'
import { flat, inParts, simplifyTo } from '../../drawings/simplify.ts'
import { simplifyStroke, traceStroke } from '../../drawings/strokePath.ts'
import type { Grip, Press, Spot } from '../../model/takers.ts'
import type { MarkWork, Wet } from './markWork.ts'

/** How far what is kept may differ from what was drawn, CSS pixels. */
const FINE = 0.5
/** Points of a stroke that others are shown while it is drawn: as many as presence carries. */
const SHOWN = 80
/** ms between two times that others are shown it. */
const EVERY = 45
/** How far ahead of the pen ink is drawn: a share of its last step, and CSS pixels at most. */
const AHEAD = { share: 0.6, most: 14 }

/** A pen or a marker on the board: one stroke, from press to release. */
export function drawStroke(work: MarkWork, press: Press, tool: 'pen' | 'marker'): Grip {
  const style = drawStyle.get()
  const colour = style[tool]
  const scale = work.kit.view.get().view.scale
  const stroke = work.newId()
  const path: Point[] = [press.world]
  const pressing = { sum: 0, count: 0, feels: false }
  let ahead: Point | null = null
  let told = 0
  const ink = () => ({ tool, colour, width: widthOf(STROKE[tool][style.width], pressing) })

  const wet: Wet = (context) => {
    context.save()
    dip(context, ink(), work.look)
    context.beginPath()
    traceStroke(context, ahead ? [...path, ahead] : path)
    context.stroke()
    context.restore()
  }
  const add = (spot: Spot) => {
    const last = path[path.length - 1]
    if (press.pointerType === 'pen') feel(pressing, spot.pressure)
    // What is closer than half a pixel adds nothing but noise.
    if (last && Math.hypot(spot.world.x - last.x, spot.world.y - last.y) * scale >= 0.5) path.push(spot.world)
  }
  const tell = () => {
    const now = performance.now()
    if (now - told < EVERY) return
    told = now
    work.tell(stroke, { ...ink(), points: flat(simplifyTo(path, SHOWN, FINE / scale)) })
  }
  const end = () => {
    work.wet.delete(wet)
    work.tell(stroke, null)
    work.redraw()
  }

  work.wet.add(wet)
  work.redraw()
  return {
    move: (spots) => {
      const before = path[path.length - 1]
      for (const spot of spots) add(spot)
      ahead = aheadOf(before, path[path.length - 1], scale)
      tell()
      work.redraw()
    },
    release: (spot) => {
      add(spot)
      const kept = simplifyStroke(path, FINE / scale)
      const gesture = work.newId()
      for (const part of inParts(kept, MARK_LIMITS.stroke / 2)) {
        const mark = work.newId()
        const drawing = { shape: 'ink' as const, ...ink(), points: flat(part) }
        if (!work.say('mark.draw', { mark, drawing }, { gesture })) break
        work.settle(mark, drawing)
      }
      end()
    },
    cancel: end,
  }
}

type Pressing = { sum: number; count: number; feels: boolean }

/** Hardware that does not know says 0.5, or 0, all the time. */
function feel(pressing: Pressing, pressure: number): void {
  if (pressure <= 0) return
  pressing.sum += pressure
  pressing.count++
  if (pressure !== 0.5) pressing.feels = true
}

/** @returns the width of a stroke by how hard it is drawn on the whole: half as wide to half as wide again */
function widthOf(width: number, { sum, count, feels }: Pressing): number {
  const pressure = feels && count > 0 ? sum / count : 0.5
  return Math.min(80, Math.max(1, Math.round(width * (0.5 + pressure))))
}

/** Ink a little ahead of where the pen was last seen hides the time a screen takes. */
function aheadOf(before: Point | undefined, at: Point | undefined, scale: number): Point | null {
  if (!before || !at) return null
  const step = { x: (at.x - before.x) * AHEAD.share, y: (at.y - before.y) * AHEAD.share }
  const far = Math.hypot(step.x, step.y) * scale
  const less = far > AHEAD.most ? AHEAD.most / far : 1
  return { x: at.x + step.x * less, y: at.y + step.y * less }
}
