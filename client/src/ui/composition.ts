/**
 * While words are being composed (Chinese, Japanese, Korean, accents by dead keys), keys belong to the input method: Enter
 * takes a word, Escape lets go of it, Tab and arrows choose. None of them may reach what listens to keys here, nor what a
 * library listens to. The field itself gets them all the same.
 * @param page the window: what listens closer to the field hears a key later
 * @returns the undo
 */
export function keepFromComposing(page: EventTarget): () => void {
  const hold = (event: Event) => {
    if (isComposing(event as KeyboardEvent)) event.stopImmediatePropagation()
  }
  page.addEventListener('keydown', hold, { capture: true })
  return () => page.removeEventListener('keydown', hold, { capture: true })
}

/** What browsers say of a key that an input method took. */
const TAKEN = 229

/** WebKit ends the composition before it tells of the key that ended it: then only the code still says so. */
function isComposing({ isComposing: composes, keyCode, target }: KeyboardEvent): boolean {
  const isField = (target as Element | null)?.closest?.('input, textarea, [contenteditable]') != null
  return isField && (composes || keyCode === TAKEN)
}
