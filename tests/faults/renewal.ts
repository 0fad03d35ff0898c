import { randomBytes } from 'node:crypto'
import { randomFrom } from '@kring/shared/basis/random'
import type { CreateMeetingAnswer, JoinAnswer } from '@kring/shared/protocol/api'
import { chanceFrom } from '@kring/shared/testing/chance'
import { Api } from '../simulation/api.ts'
import { newChildServer } from '../simulation/server.ts'
import type { Fault } from './fault.ts'
import { FOLDER, type Place } from './place.ts'

/** Milliseconds from asking to the kill, at most: so that it falls before, into and behind the flush. */
const SOON = 30

/** The facilitator's key is renewed, and the server killed before it can say so: one of the two keys opens, never none. */
export function lostRenewals(times: number, seed: number, place: Place = FOLDER): Fault {
  const name = 'answer to a new facilitator key lost, server killed'
  return {
    name,
    store: place.store,
    run: async () => {
      const chance = chanceFrom(randomFrom(seed))
      const server = await newChildServer({ databaseUrl: await place.newDatabase() })
      const api = new Api(server.origin)
      const made: CreateMeetingAnswer = await api.create({
        language: 'nl',
        activities: [{ method: 'kandoe', question: 'Wat helpt ons verder?' }],
      })
      let { token, facilitatorKey: key } = made
      const account = { acknowledged: 0, lost: 0, doubled: 0, leaks: 0 }
      for (let time = 0; time < times; time++) {
        const proposed = randomBytes(24).toString('base64url')
        const body = { facilitatorKey: proposed }
        const renewing = api
          .call('POST', `/api/meetings/${made.meeting}/key`, { body, token })
          .catch(() => {})
        await new Promise((resolve) => setTimeout(resolve, chance.below(SOON)))
        await server.kill()
        await renewing
        await server.start()
        const opened: { key: string; token: string }[] = []
        for (const each of [key, proposed]) {
          const tried = { meeting: made.meeting, facilitatorKey: each }
          const { status, text } = await api.call('POST', '/api/join', { body: tried })
          // Where nodes may be several the way in is asked for once more.
          if (status === 200) opened.push({ key: each, token: (JSON.parse(text) as JoinAnswer).token })
        }
        const [now] = opened
        if (!now) return { fault: name, store: place.store, times, ...account, lost: 1, waits: null }
        if (opened.length > 1) account.doubled++
        if (now.key === proposed) account.acknowledged++
        ;({ key, token } = now)
      }
      await server.stop()
      return { fault: name, store: place.store, times, ...account, waits: null }
    },
  }
}
