import { useActivity, useMe } from '../../meeting/session.ts'
import { PlaceSteps } from './PlaceSteps.tsx'

/** Where the card of one's own turn can go, step by step. */
export function MoveNow() {
  const { turn } = useActivity()
  const me = useMe()
  return turn?.holder === me.id ? <PlaceSteps /> : null
}
