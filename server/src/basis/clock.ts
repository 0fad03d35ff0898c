import type { Time } from '@kring/shared/meeting'

/** The server's clock: milliseconds since 1970. Tests bring their own. */
export type Clock = () => Time

/** Milliseconds that passed since some moment: unlike a {@link Clock} it is never set, forward or back. */
export type Running = () => number

/**
 * A time that never jumps: it begins at the clock's, and from then on passes as fast as milliseconds do.
 * @param notBefore what is behind already; the clock may have been set back since
 */
export function steadyClock(clock: Clock, running: Running, notBefore: Time): Clock {
  const ahead = Math.max(clock(), notBefore) - running()
  return () => Math.round(ahead + running())
}

export const DAY = 24 * 60 * 60 * 1000
