import * as z from 'zod/mini'

/** How something lies turned around its middle, whole degrees to the right. */
export const angleSchema = z.int().check(z.minimum(0), z.maximum(359))

/** @returns an angle as it is said: whole degrees, 0 to 359 */
export function wholeAngle(degrees: number): number {
  return ((Math.round(degrees) % 360) + 360) % 360
}
