import { bbb } from './bbb/bbb.ts'
import { bsa } from './bsa/bsa.ts'
import { checkin } from './checkin/checkin.ts'
import { checkout } from './checkout/checkout.ts'
import { free } from './free/free.ts'
import { kandoe } from './kandoe/kandoe.ts'
import type { Method } from './method.ts'
import { oase } from './oase/oase.ts'
import { scan } from './scan/scan.ts'
import { swot } from './swot/swot.ts'

/** The methods Kring knows, in the order of the gallery. */
export const METHODS: readonly Method[] = [checkin, kandoe, swot, bbb, bsa, scan, oase, checkout, free]

/** @returns the method with this id, or undefined */
export function methodOf(id: string): Method | undefined {
  return METHODS.find((method) => method.id === id)
}
