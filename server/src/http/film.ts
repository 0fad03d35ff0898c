import { setImmediate as turn } from 'node:timers/promises'
import { Filming } from '@kring/shared/film/film'
import { type Entry, replayed } from '@kring/shared/ledger'
import type { ActivityId, MeetingId } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { openTo } from '@kring/shared/projection'
import type { FilmAnswer } from '@kring/shared/protocol/api'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../basis/refusal.ts'
import { Buckets } from '../limits/buckets.ts'
import type { Store } from '../store/store.ts'
import { bearerOf, memberOf } from './bearer.ts'
import type { HttpTools } from './http.ts'

type Asked = { Params: { meeting: string; activity: string } }

/** Entries that are judged anew before others get a turn. */
const AT_ONCE = 50

/** How the cards of a board moved, from the ledger, as long as that is whole: no names, no times, no words. */
export function film(app: FastifyInstance, tools: HttpTools): void {
  const { rooms, store, tokens, underWay, addressOf, limits, running } = tools
  const taking = new Buckets(limits.harvests, running)
  const films = new Films(store)
  app.get<Asked>('/api/meetings/:meeting/film/:activity', async (request, reply) => {
    const { meeting, activity } = request.params
    const bearer = bearerOf(request, meeting, tokens)
    taking.mustTake(`${bearer.meeting}/${bearer.member}`)
    const shown = await rooms.with(meeting, (room) => {
      const { id, role } = memberOf(room, bearer)
      // Who does not belong to the group gets what it released, and nothing else (METHODS §14.12).
      if (role === 'schoolLeader') throw new Refusal('leader.notReleased')
      const seen = openTo(room.ledger.kept, id).activities[activity]
      if (!seen || methodOf(seen.method)?.keep !== 'meeting') throw new Refusal('request.notFound')
      return new Set([...Object.keys(seen.cards), ...Object.keys(seen.marks)])
    })
    const answer: FilmAnswer = { frames: (await films.of(meeting, activity)).frames(shown) }
    const written = Buffer.from(JSON.stringify(answer))
    underWay.hold(reply.raw, written.byteLength, addressOf(request.raw), `${bearer.meeting}/${bearer.member}`)
    return reply.type('application/json; charset=utf-8').send(written)
  })
}

/** Films that are being made: one at a time, for each holds a whole ledger; who asks for the same one waits for it. */
export class Films {
  readonly #making = new Map<string, Promise<Filming>>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(private readonly store: Pick<Store, 'history'>) {}

  /** @throws Refusal film.gone where the ledger is not whole any more */
  of(meeting: MeetingId, activity: ActivityId): Promise<Filming> {
    const name = `${meeting}/${activity}`
    const known = this.#making.get(name)
    if (known) return known
    const made = this.#last.then(() => this.#make(meeting, activity)).finally(() => this.#making.delete(name))
    this.#making.set(name, made)
    this.#last = made.catch(() => undefined)
    return made
  }

  async #make(meeting: MeetingId, activity: ActivityId): Promise<Filming> {
    const entries = await this.store.history(meeting)
    if (!entries) throw new Refusal('film.gone')
    return filmed(entries, activity)
  }
}

async function filmed(entries: readonly Entry[], activity: ActivityId): Promise<Filming> {
  const filming = new Filming(activity)
  let count = 0
  for (const meeting of replayed(entries)) {
    filming.see(meeting)
    if (++count % AT_ONCE === 0) await turn()
  }
  return filming
}
