import type { Ballot } from '@kring/shared/meeting'
import { useActivity, useMe } from '../../meeting/session.ts'

/** What this page answered, by the rating: the server lets go of single answers once a rating has its outcome. */
const own = new Map<string, Ballot>()

/** @returns what one answered oneself, also when the rating is over; on this page only, and gone with it. */
export function useOwnBallot(): Ballot | undefined {
  const { id, poll, ballots } = useActivity()
  const me = useMe()
  const rating = `${me.id} ${id} ${poll?.number}`
  const live = ballots[me.id]
  if (live !== undefined) own.set(rating, live)
  return live ?? own.get(rating)
}
