import type { ScreenPoint } from './viewTransform.ts'

/** What the fingers, pens and mice on an element do, in CSS pixels of that element. */
export type PointerListener = {
  press(pointer: number, at: ScreenPoint, touch: boolean): void
  move(pointer: number, at: ScreenPoint): void
  release(pointer: number, at: ScreenPoint): void
  cancel(pointer: number): void
  /** A mouse that hovers without pressing; null when it left. */
  hover(at: ScreenPoint | null): void
  /** A wheel or a pinch on a trackpad. `factor` above 1 zooms in. @returns whether it was used */
  wheel(at: ScreenPoint, factor: number): boolean
  escape(): void
}

/**
 * Listens to every pointer on an element, each by its own id.
 * @returns the undo
 */
export function listenToPointers(element: HTMLElement, listener: PointerListener): () => void {
  const down = new Set<number>()
  const stop = new AbortController()
  const on = <K extends keyof HTMLElementEventMap>(
    kind: K,
    handler: (event: HTMLElementEventMap[K]) => void,
    passive = true,
  ) => element.addEventListener(kind, handler, { signal: stop.signal, passive })

  const place = (event: MouseEvent): ScreenPoint => {
    const frame = element.getBoundingClientRect()
    return { left: event.clientX - frame.left, top: event.clientY - frame.top }
  }
  const end = (event: PointerEvent, how: (pointer: number) => void) => {
    if (down.delete(event.pointerId)) how(event.pointerId)
  }

  on('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return
    element.setPointerCapture(event.pointerId)
    down.add(event.pointerId)
    listener.press(event.pointerId, place(event), event.pointerType !== 'mouse')
  })
  on('pointermove', (event) => {
    if (down.has(event.pointerId)) listener.move(event.pointerId, place(event))
    else if (event.pointerType === 'mouse') listener.hover(place(event))
  })
  on('pointerup', (event) => end(event, (pointer) => listener.release(pointer, place(event))))
  on('pointercancel', (event) => end(event, listener.cancel))
  on('lostpointercapture', (event) => end(event, listener.cancel))
  on('pointerleave', () => listener.hover(null))
  on('contextmenu', (event) => event.preventDefault(), false)
  on(
    'wheel',
    (event) => {
      const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 20 : event.deltaY
      // A pinch on a trackpad arrives as small wheel steps with the control key.
      const factor = Math.exp(-step * (event.ctrlKey ? 0.01 : 0.0018))
      if (listener.wheel(place(event), factor)) event.preventDefault()
    },
    false,
  )
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') listener.escape()
    },
    { signal: stop.signal },
  )
  return () => stop.abort()
}
