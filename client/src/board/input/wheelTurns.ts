import type { ScreenPoint } from '../viewport/viewTransform.ts'

/** `factor` above 1 zooms in; `by` is how far two fingers on a trackpad pushed, CSS pixels, else null. */
export type WheelTurn = { factor: number; by: ScreenPoint | null }

type Wheel = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'metaKey' | 'timeStamp'> & {
  wheelDeltaY?: number
}

/** CSS pixels of a line, and of a page: one step of a wheel is three lines, or a page. */
const LINE = 20
const PAGE = 100

/** What browsers call one step of a wheel, whatever the zoom of the page. */
const NOTCH = 120

/** A notch with the control key scales by a tenth, as does at most one step of a pinch. */
const A_TENTH = Math.log(1.1)

/** Steps of a trackpad come closer together than this, ms; what began as a push stays one. */
const ONE_PUSH = 180

/** @returns a reader of wheel events, one after the other: a wheel zooms, two fingers on a trackpad push. */
export function wheelTurns(): (event: Wheel) => WheelTurn {
  let last = Number.NEGATIVE_INFINITY
  let pushing = false
  return (event) => {
    const { deltaX, deltaY, deltaMode, timeStamp } = event
    const unit = [1, LINE, PAGE][deltaMode] ?? 1
    const zooms = event.ctrlKey || event.metaKey
    // A pinch on a trackpad arrives as small wheel steps with the control key.
    const pushed = deltaY * unit * (zooms ? 0.01 : 0.0018)
    const most = zooms ? A_TENTH : Number.POSITIVE_INFINITY
    const factor = Math.exp(-Math.sign(pushed) * Math.min(Math.abs(pushed), most))
    const goesOn = timeStamp - last < ONE_PUSH
    last = timeStamp
    pushing = unit === 1 && (goesOn ? pushing || deltaX !== 0 : !isWheel(event))
    return { factor, by: pushing && !zooms ? { left: -deltaX, top: -deltaY } : null }
  }
}

/**
 * A wheel turns by whole notches and in one direction. How many pixels a notch is depends on the zoom of page and
 * system: three pixels for each 120th say a trackpad, unless they are just what a notch is there.
 */
function isWheel({ deltaX, deltaY, wheelDeltaY }: Wheel): boolean {
  if (deltaX !== 0) return false
  if (wheelDeltaY === undefined || wheelDeltaY === 0) return Math.abs(deltaY) >= 40
  if (wheelDeltaY % NOTCH !== 0) return false
  const isTrackpad = Math.abs(wheelDeltaY + 3 * deltaY) < 1
  return !isTrackpad || deltaY % 40 === 0
}
