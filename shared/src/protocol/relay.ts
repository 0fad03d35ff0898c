/** @returns where two devices meet that share a link and no meeting */
export const relayPath = (room: string) => `/sync/${room}/relay`

/** @returns the room that such an address asks for: 96 random bits or more; undefined where it asks for none */
export function relayRoomOf(path: string): string | undefined {
  return /^\/sync\/([A-Za-z0-9_-]{16,40})\/relay$/.exec(path)?.[1]
}
