import type { ActivityId, MemberId } from '@kring/shared/meeting'
import { isAboutMeetingKind } from '@kring/shared/permission'
import type { Envelope, Saying, Statement } from '@kring/shared/statement'

/** What this device adds to what is said. */
type Around = Pick<Envelope, 'id' | 'n' | 'as' | 'over'> & { activity: ActivityId }

/**
 * Puts an envelope on what is said, for sending it and for asking about it alike.
 * @param me the member this device is of: what is said for oneself names nobody
 */
export function enveloped(said: Saying, { id, n, as, over, activity }: Around, me: MemberId): Statement {
  return {
    id,
    n,
    ...(isAboutMeetingKind(said.kind) ? {} : { activity }),
    ...(as !== undefined && as !== me ? { as } : {}),
    ...(over === undefined ? {} : { over }),
    ...said,
  } as Statement
}
