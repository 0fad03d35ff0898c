const ROW = 'li[data-card]'
const CONTROL = 'button:not(:disabled), input:not(:disabled), summary, a[href]'

const controlsOf = (row: Element) => [...row.querySelectorAll<HTMLElement>(CONTROL)]

/**
 * One Tab stop a card: Tab goes from card to card, and the arrows to the left and right through what can be done with
 * one. Which control is the stop is said when Tab is pressed, so that rows that come and go cost nothing.
 * @param list what the rows of cards lie in
 * @returns the undo
 */
export function oneStop(list: HTMLElement): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const stops = ({ key }: KeyboardEvent) => {
    if (key !== 'Tab') return
    for (const row of list.querySelectorAll(ROW)) {
      const controls = controlsOf(row)
      const here = controls.find((control) => control === document.activeElement) ?? controls[0]
      for (const control of controls) control.tabIndex = control === here ? 0 : -1
    }
  }
  const along = (event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || ctrlKey || metaKey || altKey || shiftKey) return
    // A lifted card travels with the arrows.
    const row = target instanceof Element && target.closest(ROW)
    if (!row || list.querySelector('[data-dragging="true"]')) return
    const controls = controlsOf(row)
    const next = controls[controls.indexOf(target as HTMLElement) + step]
    if (!next || !controls.includes(target as HTMLElement)) return
    event.preventDefault()
    event.stopPropagation()
    next.focus()
  }
  document.addEventListener('keydown', stops, { signal, capture: true })
  list.addEventListener('keydown', along, { signal, capture: true })
  return () => stop.abort()
}
