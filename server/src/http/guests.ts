import { type GuestLink, seenByGuest } from '@kring/shared/capabilities/guest/guest'
import type { ActivityId } from '@kring/shared/meeting'
import type { GuestAnswer, GuestLinkAnswer } from '@kring/shared/protocol/api'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../basis/refusal.ts'
import { Buckets } from '../limits/buckets.ts'
import { bearerOf, facilitatorOf } from './bearer.ts'
import type { HttpTools } from './http.ts'

type InMeeting = { Params: { meeting: string } }

/** No member has such an id: whatever else is asked with it, nobody is found. */
const GUEST = /^guest\.(\d{1,9})\.([A-Za-z0-9_-]{1,32})$/

/** A guest's token names the link and the activity it is for, and nobody of the meeting. */
function guestOf({ number }: GuestLink, activity: ActivityId): string {
  return `guest.${number}.${activity}`
}

/** Somebody from outside looks on by a link: a few texts are all they are ever sent, and they have no socket. */
export function guests(app: FastifyInstance, { rooms, tokens, limits, running }: HttpTools): void {
  const looking = new Buckets(limits.guestLooks, running)
  app.post<InMeeting>('/api/meetings/:meeting/guest', async (request): Promise<GuestLinkAnswer> => {
    const { meeting, ...bearer } = bearerOf(request, request.params.meeting, tokens)
    return rooms.with(meeting, (room) => {
      facilitatorOf(room, { meeting, ...bearer })
      const { activities, current } = room.ledger.kept
      const link = activities[current]?.guest
      // All have read that a guest looks on before there is a link.
      if (!link?.open) throw new Refusal('guest.closed')
      return { token: tokens.issue({ meeting, member: guestOf(link, current) }) }
    })
  })

  app.get<InMeeting>('/api/meetings/:meeting/guest', async (request): Promise<GuestAnswer> => {
    const { meeting, member } = bearerOf(request, request.params.meeting, tokens)
    const [, number, activity = ''] = GUEST.exec(member) ?? []
    if (number === undefined) throw new Refusal('token.invalid')
    looking.mustTake(`${meeting}/${member}`)
    return rooms.with(meeting, (room) => {
      const { activities, current } = room.ledger.kept
      const now = activities[activity]
      const questions = now && current === activity ? seenByGuest(now, Number(number)) : undefined
      if (!questions) throw new Refusal('guest.closed')
      return { questions: [...questions] }
    })
  })
}
