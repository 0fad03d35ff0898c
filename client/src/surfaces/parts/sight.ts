import { SIGHTS, type Sight, typeScale, USUAL_SIGHT, wallTable } from '@kring/shared/ground/sight'
import { LANDSCAPE, type TableShape } from '@kring/shared/ground/world'
import { useSyncExternalStore } from 'react'
import { keep, kept } from '../../storage/kept.ts'

/** Of this device, whatever meeting it shows. */
const KEY = 'kring.sight'

const isWithin = (value: unknown, { min, max }: { min: number; max: number }) =>
  typeof value === 'number' && value >= min && value <= max

function isSight(value: unknown): value is Sight {
  if (typeof value !== 'object' || value === null) return false
  const { diagonal, seat } = value as Partial<Sight>
  return isWithin(diagonal, SIGHTS.diagonal) && isWithin(seat, SIGHTS.seat)
}

const listeners = new Set<() => void>()
let known: Sight | undefined = kept(KEY, isSight)

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** @returns what somebody said of this wall, undefined as long as nobody did */
export function useSight(): Sight | undefined {
  return useSyncExternalStore(subscribe, () => known)
}

/** @returns the table on which cards lie on this wall; on a device of somebody's own the usual one */
export function useWallTable(isWall: boolean): TableShape {
  return useSyncExternalStore(subscribeToWall, () => (isWall ? wallTable(known, wallSize()) : LANDSCAPE))
}

function subscribeToWall(changed: () => void): () => void {
  const forget = subscribe(changed)
  window.addEventListener('resize', changed)
  return () => {
    forget()
    window.removeEventListener('resize', changed)
  }
}

const wallSize = () => ({ width: window.innerWidth, height: window.innerHeight })

/** From now on the type of this wall follows this. */
export function chooseSight(sight: Sight): void {
  known = sight
  keep(KEY, sight)
  for (const changed of listeners) changed()
}

/** @returns how many times its usual size the small type of this wall is to be */
export function scaleOf(sight: Sight = USUAL_SIGHT): number {
  return typeScale(sight, wallSize())
}
