import { useEffect } from 'react'
import { MOMENT } from './useDeaf.ts'

/** So near to another, and within {@link MOMENT}, a press is the second of a double press. CSS pixels */
const NEAR = 24

/** All that is told of one press. */
const TOLD = [
  'pointerdown',
  'touchstart',
  'mousedown',
  'pointerup',
  'touchend',
  'mouseup',
  'click',
  'dblclick',
] as const

/** What does something when it is pressed. */
const CONTROL = 'button, a, label, [role=menuitem], [role=option]'

let first = { x: 0, y: 0, at: Number.NEGATIVE_INFINITY, on: null as Element | null }
let changedAt = Number.NEGATIVE_INFINITY

/** To be called when something came to lie over the page, or went: under the finger is another thing from now on. */
export function noteLayer(): void {
  changedAt = performance.now()
}

/** For what lies over the page: the second press of a double press hits neither it nor what it leaves free. */
export function useLayer(isOpen = true): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: noted each time it opens or closes
  useEffect(() => {
    noteLayer()
    return noteLayer
  }, [isOpen])
}

/** @returns whether what was pressed there first slid away since, as where a row of a list goes and the next comes up */
function isGone(on: Element | null, x: number, y: number): boolean {
  if (!on) return false
  if (!on.isConnected) return true
  const { left, right, top, bottom } = on.getBoundingClientRect()
  return x < left || x > right || y < top || y > bottom
}

/**
 * Lets the second press of a double press fall on nothing where the first one opened or closed a layer of the page, or
 * another control came under the finger.
 * What comes from keys, or from who speaks to a device, is no press of a hand.
 * @returns the undo
 */
export function dropSecondPresses(page: EventTarget): () => void {
  let isSecond = false
  const hears = (event: Event) => {
    const { clientX: x, clientY: y, detail } = event as MouseEvent
    if (event.type === 'pointerdown') {
      // When it was pressed, not when a busy device comes to it: what the first press opens may have kept it busy.
      const at = event.timeStamp
      const isSame = at - first.at < MOMENT && Math.hypot(x - first.x, y - first.y) < NEAR
      const on = (event.target as Partial<Element> | null)?.closest?.(CONTROL) ?? null
      const isOther = on !== null && on !== first.on && isGone(first.on, first.x, first.y)
      isSecond = isSame && (changedAt >= first.at || isOther)
      // Of a third and a fourth one it is still the first that was meant.
      first = isSame && isOther ? { ...first, at } : { x, y, at, on }
    }
    if (!isSecond || (event.type === 'click' && detail === 0)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  for (const told of TOLD) page.addEventListener(told, hears, { capture: true, passive: false })
  return () => {
    for (const told of TOLD) page.removeEventListener(told, hears, { capture: true })
  }
}
