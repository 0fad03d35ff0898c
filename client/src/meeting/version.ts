/*
 * Which version of Kring the server is, as each of its answers says. What becomes of it is told once a page is up
 * (app/prepare.tsx).
 */

let heard: string | undefined
const listeners = new Set<() => void>()

/** @returns what the server said of itself last: `VERSION_HEADER` of its answers */
export const heardVersion = (): string | undefined => heard

/** @returns how to end being told that it said something else */
export function onVersion(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** @param said of an answer; null where something answered in place of the server */
export function hearVersion(said: string | null): void {
  if (said === null || said === heard) return
  heard = said
  for (const changed of listeners) changed()
}
