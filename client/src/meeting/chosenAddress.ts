import { drop, keep, kept } from '../storage/kept.ts'

const CHOSEN = 'kring.address'
const isText = (value: unknown): value is string => typeof value === 'string'
const listeners = new Set<() => void>()

/** @returns the address somebody chose for others on this device, or undefined */
export const chosenAddress = (): string | undefined => kept(CHOSEN, isText)

/** From now on others are sent there; where the server thinks best without one. Windows on this device follow. */
export function chooseAddress(origin: string | undefined): void {
  if (origin === undefined) drop(CHOSEN)
  else keep(CHOSEN, origin)
  for (const changed of listeners) changed()
}

/** Called when another was chosen, here or in another window. @returns the undo */
export function onChosenAddress(changed: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => key === CHOSEN && changed()
  listeners.add(changed)
  window.addEventListener('storage', elsewhere)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('storage', elsewhere)
  }
}
