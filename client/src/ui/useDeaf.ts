import { useEffect, useState } from 'react'

/** How long a control that just came hears nothing, in ms: a second press of a double press comes within it. */
export const MOMENT = 400

let pressedAt = Number.NEGATIVE_INFINITY

/** To be called by every control that was pressed: what appears right after it may lie under the same finger. */
export function notePress(): void {
  pressedAt = performance.now()
}

/**
 * A press is meant for what stood there when somebody decided to press. So a control is deaf for a moment after it became
 * another one, and after it appeared in answer to a press.
 * @param action what pressing does, by value: when it changes, the control is another one. A control with an action is deaf
 *   whenever it appears; one without only right after a press.
 * @param words what it says: where a press changes that, the next press would take it back
 * @returns whether presses are to be ignored now
 */
export function useDeaf(action?: string | number, words?: string): boolean {
  const isAnswer = () => performance.now() - pressedAt < MOMENT
  const [now, setNow] = useState(() => ({ action, words, isDeaf: action !== undefined || isAnswer() }))
  // In the render that shows the other control, not after it: a press that is already on its way must not get through.
  if (now.action !== action) setNow({ action, words, isDeaf: true })
  else if (now.words !== words) setNow({ action, words, isDeaf: now.isDeaf || isAnswer() })
  useEffect(() => {
    if (!now.isDeaf) return
    const hears = setTimeout(() => setNow({ ...now, isDeaf: false }), MOMENT)
    return () => clearTimeout(hears)
  }, [now])
  return now.isDeaf
}
