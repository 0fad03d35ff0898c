/** What one page remembers where the browser keeps nothing, by store, as JSON. */
export type Memory = Record<'localStorage' | 'sessionStorage', Map<string, string>>

/** Under which it lies in an entry of the browser's history: a tab carries that through a reload. */
const ENTRY = 'kring'
/** Browsers refuse a history that changes more than a hundred times in some seconds. ms */
const PAUSE = 500

type Held = { [ENTRY]?: Partial<Memory> } | null | undefined

const held = globalThis.history?.state as Held

/** What this tab remembers, and did before it was loaded anew. */
export const memory: Memory = {
  localStorage: new Map(held?.[ENTRY]?.localStorage),
  sessionStorage: new Map(held?.[ENTRY]?.sessionStorage),
}

let isWriting = false
let isStale = false
let pause: ReturnType<typeof setTimeout> | undefined
let isFollowed = false

/** To be called when the memory changed: the tab carries it along, wherever in its history it goes. */
export function carry(): void {
  if (!globalThis.history) return
  if (!isFollowed) follow()
  isStale = true
  if (pause !== undefined) return
  write()
  pause = setTimeout(() => {
    pause = undefined
    if (isStale) write()
  }, PAUSE)
}

function follow(): void {
  isFollowed = true
  // The router tells of the entries it makes.
  for (const moved of ['popstate', 'pushState', 'replaceState']) window.addEventListener(moved, write)
  window.addEventListener('pagehide', () => isStale && write())
}

/** What is empty leaves no trace in the history. */
function write(): void {
  if (isWriting) return
  isStale = false
  const { [ENTRY]: before, ...rest } = (history.state as Held) ?? {}
  const isEmpty = memory.localStorage.size + memory.sessionStorage.size === 0
  if (isEmpty && !before) return
  isWriting = true
  try {
    history.replaceState(isEmpty ? rest : { ...rest, [ENTRY]: memory }, '')
  } catch {
    // It is remembered as long as the page lives.
  }
  isWriting = false
}
