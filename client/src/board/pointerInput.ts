import type { ScreenPoint } from './viewTransform.ts'

/** A pointer as it is now, in CSS pixels of the element. */
export type PointerNow = { at: ScreenPoint; pressure: number }

/** A pointer that comes down. */
export type PointerDown = PointerNow & {
  pointer: number
  pointerType: string
  /** What touches, CSS pixels across. */
  size: { width: number; height: number }
  shift: boolean
  /** Pressed with the middle button, which shifts the view. */
  middle: boolean
}

/** What the fingers, pens and mice on an element do, in CSS pixels of that element. */
export type PointerListener = {
  press(down: PointerDown): void
  /** @param passed where it was since the last move, oldest first; the last is where it is */
  move(pointer: number, passed: readonly PointerNow[]): void
  release(pointer: number, now: PointerNow): void
  cancel(pointer: number): void
  /** A mouse or pen that hovers without pressing; null when it left. */
  hover(now: PointerNow | null): void
  /** A wheel or a pinch on a trackpad. @returns whether it was used */
  wheel(at: ScreenPoint, turn: WheelTurn): boolean
}

/** `factor` above 1 zooms in; `by` is how far two fingers on a trackpad pushed, CSS pixels, else null. */
export type WheelTurn = { factor: number; by: ScreenPoint | null }

/** Steps of a trackpad come closer together than this, ms; what began as a push stays one. */
const ONE_PUSH = 180

/**
 * Listens to every pointer on an element, each by its own id.
 * @returns the undo
 */
export function listenToPointers(element: HTMLElement, listener: PointerListener): () => void {
  const down = new Set<number>()
  const stop = new AbortController()
  const push = { last: Number.NEGATIVE_INFINITY, pushing: false }
  const on = <K extends keyof HTMLElementEventMap>(
    kind: K,
    handler: (event: HTMLElementEventMap[K]) => void,
    passive = true,
  ) => element.addEventListener(kind, handler, { signal: stop.signal, passive })

  const place = (event: MouseEvent): ScreenPoint => {
    const frame = element.getBoundingClientRect()
    return { left: event.clientX - frame.left, top: event.clientY - frame.top }
  }
  const now = (event: PointerEvent): PointerNow => ({
    at: place(event),
    pressure: event.pressure > 0 ? event.pressure : 0.5,
  })
  const end = (event: PointerEvent, how: (pointer: number) => void) => {
    if (down.delete(event.pointerId)) how(event.pointerId)
  }

  on('pointerdown', (event) => {
    const isMouse = event.pointerType === 'mouse'
    if (isMouse && event.button > 1) return
    element.setPointerCapture(event.pointerId)
    down.add(event.pointerId)
    listener.press({
      ...now(event),
      pointer: event.pointerId,
      pointerType: event.pointerType,
      size: { width: event.width, height: event.height },
      shift: event.shiftKey,
      middle: isMouse && event.button === 1,
    })
  })
  on('pointermove', (event) => {
    if (!down.has(event.pointerId)) {
      if (event.pointerType !== 'touch') listener.hover(now(event))
      return
    }
    const passed = event.getCoalescedEvents?.() ?? []
    listener.move(event.pointerId, passed.length > 0 ? passed.map(now) : [now(event)])
  })
  on('pointerup', (event) => end(event, (pointer) => listener.release(pointer, now(event))))
  on('pointercancel', (event) => end(event, listener.cancel))
  on('lostpointercapture', (event) => end(event, listener.cancel))
  on('pointerleave', () => listener.hover(null))
  on('contextmenu', (event) => event.preventDefault(), false)
  // The middle button would scroll the page by itself.
  on('mousedown', (event) => event.button === 1 && event.preventDefault(), false)
  on(
    'wheel',
    (event) => {
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE
      const step = lines ? event.deltaY * 20 : event.deltaY
      // A pinch on a trackpad arrives as small wheel steps with the control key.
      const factor = Math.exp(-step * (event.ctrlKey || event.metaKey ? 0.01 : 0.0018))
      const isPush = !event.ctrlKey && !event.metaKey && !lines && pushes(event, push)
      const by = isPush ? { left: -event.deltaX, top: -event.deltaY } : null
      if (listener.wheel(place(event), { factor, by })) event.preventDefault()
    },
    false,
  )
  return () => stop.abort()
}

/** A wheel turns in large steps of one direction; two fingers push in small ones of any. */
function pushes(event: WheelEvent, push: { last: number; pushing: boolean }): boolean {
  const goesOn = event.timeStamp - push.last < ONE_PUSH
  push.last = event.timeStamp
  const fine = event.deltaX !== 0 || Math.abs(event.deltaY) < 40
  push.pushing = goesOn ? push.pushing || event.deltaX !== 0 : fine
  return push.pushing
}
