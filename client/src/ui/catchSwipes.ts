type Wheel = Pick<
  WheelEvent,
  'deltaX' | 'deltaY' | 'ctrlKey' | 'defaultPrevented' | 'target' | 'preventDefault'
>
type Box = Pick<HTMLElement, 'scrollLeft' | 'scrollWidth' | 'clientWidth' | 'parentElement'>

/**
 * Two fingers that push sideways where nothing scrolls go back a page, and out of the meeting. The page's
 * `overscroll-behavior` forbids it where it is known; elsewhere the push is taken here.
 * @param scrolls whether an element scrolls sideways at all
 * @returns the undo
 */
export function catchSwipes(page: EventTarget, scrolls: (element: Element) => boolean): () => void {
  const stop = new AbortController()
  const listener = (event: Event) => {
    const wheel = event as WheelEvent
    if (isSwipe(wheel) && !isScrolledBy(wheel, scrolls)) wheel.preventDefault()
  }
  page.addEventListener('wheel', listener, { passive: false, signal: stop.signal })
  return () => stop.abort()
}

function isSwipe({ deltaX, deltaY, ctrlKey, defaultPrevented }: Wheel): boolean {
  return !defaultPrevented && !ctrlKey && Math.abs(deltaX) > Math.abs(deltaY)
}

/** Whether something under the pointer has further to go in that direction. */
function isScrolledBy({ deltaX, target }: Wheel, scrolls: (element: Element) => boolean): boolean {
  for (let box = target as (Box & Element) | null; box; box = box.parentElement) {
    const room = box.scrollWidth - box.clientWidth
    if (room <= 0 || !scrolls(box)) continue
    // In a field written from right to left it counts down from zero.
    const from = box.scrollLeft < 0 ? room + box.scrollLeft : box.scrollLeft
    if (deltaX > 0 ? from < room - 1 : from > 1) return true
  }
  return false
}

/** @returns whether an element is one that scrolls sideways */
export function scrollsSideways(element: Element): boolean {
  return /auto|scroll/.test(getComputedStyle(element).overflowX) || element.matches('html, textarea, input')
}
