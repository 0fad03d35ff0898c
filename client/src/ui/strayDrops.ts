/**
 * A file or a link that is dropped where nobody takes it would be opened in place of the page.
 * @param told called when one was dropped
 * @returns the undo
 */
export function catchStrayDrops(page: EventTarget, told: () => void): () => void {
  const stop = new AbortController()
  const stray = (event: Event, then: () => void) => {
    if (event.defaultPrevented || !opens(event as DragEvent)) return
    event.preventDefault()
    then()
  }
  page.addEventListener('dragover', (event) => stray(event, () => {}), { signal: stop.signal })
  page.addEventListener('drop', (event) => stray(event, told), { signal: stop.signal })
  return () => stop.abort()
}

/** A field takes words and links by itself, and only those. */
function opens({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? []
  if (types.includes('Files')) return true
  const isField = (target as Element | null)?.closest?.('input, textarea') != null
  return !isField && types.includes('text/uri-list')
}
