import { looksOn } from '@kring/shared/meeting'
import { useMe } from '../../meeting/session.ts'
import { LazyCards } from './LazyCards.tsx'
import type { Picked } from './usePicked.ts'

/** The cards as a list in which one picks some; who only looks on picks none. */
export function PickList({ picked }: { picked: Picked }) {
  const me = useMe()
  return looksOn(me) ? <LazyCards /> : <LazyCards picked={picked.ids} onPick={picked.toggle} />
}
