import { eraseOldCopies } from '../meeting/boardCopy.ts'

type Line = { readonly saveData?: boolean }

/**
 * Lets this device open Kring without a network from now on, where its browser can and it may use the line for that;
 * and has it forget the boards of meetings that are over.
 */
export function keepOnDevice(): void {
  eraseOldCopies()
  const { connection } = navigator as { readonly connection?: Line }
  // A browser has no worker on a page that came without encryption, in a private window, or in some frames.
  if (!('serviceWorker' in navigator) || connection?.saveData || import.meta.env.DEV) return
  navigator.serviceWorker.register('/worker.js').catch(() => undefined)
}
