import { keepFocus } from './keepFocus.ts'
import { shieldPresses } from './shieldPresses.ts'

/** What every page needs for as long as it is open, and not to be shown. @returns the undo */
export function careFor(page: Document): () => void {
  const undone = [keepFocus(page), shieldPresses(page)]
  return () => {
    for (const undo of undone) undo()
  }
}
