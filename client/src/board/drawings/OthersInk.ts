import type { Mark } from '@kring/shared/capabilities/draw/mark'
import { handsOf } from '@kring/shared/protocol/hands'
import type { Presence } from '@kring/shared/protocol/presence'
import type { RemotePresence } from '../../meeting/presence.ts'
import type { BoardLook } from '../render/boardLook.ts'
import { dip } from './paintDrawing.ts'
import { pathOf, traceStroke } from './strokePath.ts'

type Ink = NonNullable<Presence['ink']>
type Seen = { ink: Ink; endedAt: number | null }

/** ms a stroke of somebody else stays after the pen was lifted, until the board shows what became of it. */
export const LINGER = 1500
/** World units between the end of what was seen and the end of what was kept. */
const SAME_END = 40

/** The strokes others are drawing just now. */
export class OthersInk {
  /** By device and by where they began: one device may draw several at once. */
  private readonly seen = new Map<string, Seen>()
  private readonly ended: Seen[] = []

  get isEmpty(): boolean {
    return this.seen.size + this.ended.length === 0
  }

  /** @returns whether anything is different */
  hear(others: readonly RemotePresence[], now: number): boolean {
    let changed = false
    const drawing = new Set<string>()
    for (const presence of others) {
      for (const { ink } of handsOf(presence)) {
        if (!ink) continue
        const stroke = `${presence.client} ${ink.points.slice(0, 2).join(' ')}`
        drawing.add(stroke)
        if (this.seen.get(stroke)?.ink === ink) continue
        this.seen.set(stroke, { ink, endedAt: null })
        changed = true
      }
    }
    for (const [stroke, seen] of this.seen) {
      if (drawing.has(stroke)) continue
      this.seen.delete(stroke)
      this.ended.push({ ...seen, endedAt: now })
      changed = true
    }
    return changed
  }

  /** New strokes lie on the board: they take the place of what was seen of them. */
  settle(added: readonly Mark[], now: number): void {
    const stays = ({ ink, endedAt }: Seen) =>
      now - (endedAt ?? now) < LINGER &&
      !added.some(({ drawing }) => drawing.shape === 'ink' && isSame(ink, drawing))
    this.ended.splice(0, this.ended.length, ...this.ended.filter(stays))
  }

  paint(context: CanvasRenderingContext2D, look: BoardLook): void {
    for (const { ink } of [...this.seen.values(), ...this.ended]) {
      context.save()
      dip(context, ink, look)
      context.beginPath()
      traceStroke(context, pathOf(ink.points))
      context.stroke()
      context.restore()
    }
  }
}

function isSame(ink: Ink, drawing: { tool: string; colour: number; points: readonly number[] }): boolean {
  const [x = 0, y = 0] = ink.points
  const [toX = 0, toY = 0] = drawing.points
  return ink.tool === drawing.tool && ink.colour === drawing.colour && Math.hypot(toX - x, toY - y) < SAME_END
}
