import type { Time } from '@kring/shared/meeting'

/** The server's clock: milliseconds since 1970. Tests bring their own. */
export type Clock = () => Time

export const DAY = 24 * 60 * 60 * 1000
