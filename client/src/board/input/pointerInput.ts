import type { Held } from '../model/kit.ts'
import type { ScreenPoint } from '../viewport/viewTransform.ts'
import { type WheelTurn, wheelTurns } from './wheelTurns.ts'

/** A pointer as it is now, in CSS pixels of the element. */
export type PointerNow = { at: ScreenPoint; pressure: number }

/** A pointer that comes down. */
export type PointerDown = PointerNow & {
  pointer: number
  pointerType: string
  /** When it came down, in milliseconds as the hand did it: a page that is busy hears of it later. */
  time: number
  /** What touches, CSS pixels across. */
  size: { width: number; height: number }
  shift: boolean
  /** Pressed with the middle button, which shifts the view. */
  middle: boolean
  /** The other end of a pen. */
  eraser: boolean
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
  /** The right button of a mouse, or of a pen. */
  menu(at: ScreenPoint): void
  /** Which keys are held, before what a pointer does. */
  hold(keys: Held): void
}

/** Buttons of a pen: its tip touches with 0, its other end with 5; 2 is the button on its barrel. */
const ERASER = 5

/**
 * Listens to every pointer on an element, each by its own id.
 * @returns the undo
 */
export function listenToPointers(element: HTMLElement, listener: PointerListener): () => void {
  const down = new Set<number>()
  const stop = new AbortController()
  const turnOf = wheelTurns()
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

  const hold = ({ shiftKey: shift, altKey: alt, ctrlKey, metaKey }: MouseEvent) =>
    listener.hold({ shift, alt, control: ctrlKey || metaKey })
  on('pointerdown', (event) => {
    hold(event)
    const isMouse = event.pointerType === 'mouse'
    const eraser = event.pointerType === 'pen' && event.button === ERASER
    // The right button of a mouse and that of a pen's barrel draw and move nothing.
    if (event.button > 1 && !eraser) return
    element.setPointerCapture(event.pointerId)
    down.add(event.pointerId)
    listener.press({
      ...now(event),
      pointer: event.pointerId,
      pointerType: event.pointerType,
      time: event.timeStamp,
      size: { width: event.width, height: event.height },
      shift: event.shiftKey,
      middle: isMouse && event.button === 1,
      eraser,
    })
  })
  on('pointermove', (event) => {
    hold(event)
    if (!down.has(event.pointerId)) {
      if (event.pointerType !== 'touch') listener.hover(now(event))
      return
    }
    const passed = event.getCoalescedEvents?.() ?? []
    listener.move(event.pointerId, passed.length > 0 ? passed.map(now) : [now(event)])
  })
  on('pointerup', (event) => {
    hold(event)
    end(event, (pointer) => listener.release(pointer, now(event)))
  })
  on('pointercancel', (event) => end(event, listener.cancel))
  on('lostpointercapture', (event) => end(event, listener.cancel))
  on('pointerleave', () => listener.hover(null))
  on(
    'contextmenu',
    (event) => {
      event.preventDefault()
      // A finger that lies still asks in a way of its own.
      if (down.size === 0 && (event as PointerEvent).pointerType !== 'touch') listener.menu(place(event))
    },
    false,
  )
  // The middle button would scroll the page by itself.
  on('mousedown', (event) => event.button === 1 && event.preventDefault(), false)
  // … and paste what was marked last, on some systems.
  on('auxclick', (event) => event.button === 1 && event.preventDefault(), false)
  on(
    'wheel',
    (event) => {
      if (listener.wheel(place(event), turnOf(event))) event.preventDefault()
    },
    false,
  )
  return () => stop.abort()
}
