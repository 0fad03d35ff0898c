import { ENTRY_SCRIPT, PROTOCOL_VERSION } from '@kring/shared/protocol/wire'

/*
 * Which version of Kring the server is, as each of its answers says. A page that is older, or newer, goes on with what it
 * can; it is told, and loads itself anew when that disturbs nobody (app/NewVersion.tsx).
 */

/** What a server said of itself that is not this page. */
export type OtherVersion = {
  /** As it said it: another text for another version. */
  said: string
  /** Whether the two do not understand each other. */
  isStranger: boolean
}

/** What this page began with; undefined where it was not built, or for a page without one. */
const OWN = globalThis.document?.querySelector<HTMLScriptElement>('script[type=module]')?.src

let other: OtherVersion | undefined
const listeners = new Set<() => void>()

/** @returns what the server said last, where it is of another version than this page */
export const otherVersion = (): OtherVersion | undefined => other

/** @returns how to end being told that there is another version, or none any more */
export function onOtherVersion(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** @param said of an answer; null where something answered that is no Kring, or one that says nothing */
export function hearVersion(said: string | null): void {
  const now = said === null ? other : compared(said, ENTRY_SCRIPT.exec(OWN ?? '')?.[1])
  if (now?.said === other?.said) return
  other = now
  for (const changed of listeners) changed()
}

/**
 * @param build of this page; undefined where that is not known
 * @returns what is another version in what the server said; undefined when it is this one
 */
export function compared(said: string, build: string | undefined): OtherVersion | undefined {
  const [protocol, served] = said.split(' ')
  const isStranger = protocol !== String(PROTOCOL_VERSION)
  const isOther = served !== undefined && build !== undefined && served !== build
  return isStranger || isOther ? { said, isStranger } : undefined
}
