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

const LINKS = ['text/uri-list', 'text/x-moz-url']
/** Firefox goes to an address that is dropped as words, too; what is dragged can be read only once it is dropped. */
const ADDRESS = /^\s*(?:[a-z][a-z\d+.-]*:\S+|(?:[\w-]+\.)+[a-z]{2,}(?:[:/]\S*)?)\s*$/i

/** A field takes words and links by itself, and only those. */
function opens({ type, dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? []
  if (types.includes('Files')) return true
  if ((target as Element | null)?.closest?.('input, textarea')) return false
  if (LINKS.some((link) => types.includes(link))) return true
  return type === 'drop' && ADDRESS.test(dataTransfer?.getData('text/plain') ?? '')
}
