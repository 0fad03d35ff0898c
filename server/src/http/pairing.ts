import { FACILITATOR, SCREEN } from '@kring/shared/meeting'
import {
  type AdmitAnswer,
  admitBody,
  type DevicesAnswer,
  type LookAnswer,
  lookBody,
  type PairingAnswer,
  type PairingState,
  pairingBody,
  pairingSecretBody,
} from '@kring/shared/protocol/pairing'
import { isSameSign } from '@kring/shared/protocol/signs'
import type { FastifyInstance } from 'fastify'
import { hashKey } from '../access/facilitator-key.ts'
import { newCode, newDeviceId, newPairingSecret, newSign } from '../access/ids.ts'
import { Refusal } from '../basis/refusal.ts'
import { Buckets, tooFast } from '../limits/buckets.ts'
import { bearerOf, keyHolderOf } from './bearer.ts'
import type { HttpTools } from './http.ts'

type InMeeting = { Params: { meeting: string } }

/** Milliseconds after which there may be room again for one more to wait. */
const FULL = 30_000

/**
 * Computers that become a screen, or a second console, without anybody typing a secret: one shows a code, and the
 * facilitator says in the meeting that it may come in. Until then it belongs to nothing and learns nothing.
 */
export function pairing(app: FastifyInstance, tools: HttpTools): void {
  const { rooms, tokens, admission, pairings, limits, running, addressOf } = tools
  const begun = new Buckets(limits.pairings, running)
  const asked = new Buckets(limits.pairingAsks, running)

  app.post('/api/pairings', async (request, reply) => {
    const { role } = pairingBody.parse(request.body)
    begun.mustTake(addressOf(request.raw))
    const secret = newPairingSecret()
    for (;;) {
      const waiting = { code: newCode(), role, sign: newSign() }
      const put = await pairings.put(hashKey(secret), waiting, limits.pairing, limits.pairingsWaiting)
      if (put === 'full') throw tooFast(FULL)
      if (put === 'taken') continue
      const { code, sign } = waiting
      const answer: PairingAnswer = { secret, code, sign, life: limits.pairing }
      return reply.code(201).send(answer)
    }
  })

  app.post('/api/pairings/answer', async (request): Promise<PairingState> => {
    const { secret } = pairingSecretBody.parse(request.body)
    asked.mustTake(addressOf(request.raw))
    const found = await pairings.bySecret(hashKey(secret))
    if (!found) throw new Refusal('code.unknown')
    const { granted, role } = found
    if (!granted) return { waiting: true }
    const { meeting, device, key } = granted
    const member = role === 'screen' ? SCREEN : FACILITATOR
    return { meeting, member, role, token: tokens.issue({ meeting, member, key, device }) }
  })

  app.post<InMeeting>('/api/meetings/:meeting/devices/look', async (request): Promise<LookAnswer> => {
    const bearer = bearerOf(request, request.params.meeting, tokens)
    return rooms.with(bearer.meeting, async (room) => {
      keyHolderOf(room, bearer)
      const { code } = lookBody.parse(request.body)
      const { role, sign } = await waitingWith(code, addressOf(request.raw))
      return { role, sign }
    })
  })

  app.post<InMeeting>('/api/meetings/:meeting/devices', async (request, reply) => {
    const bearer = bearerOf(request, request.params.meeting, tokens)
    return rooms.with(bearer.meeting, async (room) => {
      keyHolderOf(room, bearer)
      const { code, role, sign } = admitBody.parse(request.body)
      const waiting = await waitingWith(code, addressOf(request.raw))
      // Since it was looked at the code may have become another computer's.
      if (waiting.role !== role || !isSameSign(waiting.sign, sign)) throw new Refusal('code.unknown')
      const { key = 0 } = bearer
      const device = newDeviceId()
      // The meeting knows it before it can come: else it would be turned away.
      await room.admit({ device, role, sign, at: room.ledger.now() }, key)
      const granted = { meeting: room.id, device, key }
      const isIn = await pairings.grant(waiting, granted).catch(() => false)
      if (!isIn) {
        await room.takeAway(device)
        throw new Refusal('code.unknown')
      }
      const answer: AdmitAnswer = { device }
      return reply.code(201).send(answer)
    })
  })

  /** @throws Refusal code.unknown, or rate.exceeded for an address that guesses */
  function waitingWith(typed: string, address: string) {
    return admission.findByCode(typed, address, (code) => pairings.byCode(code))
  }

  app.get<InMeeting>('/api/meetings/:meeting/devices', async (request): Promise<DevicesAnswer> => {
    const bearer = bearerOf(request, request.params.meeting, tokens)
    return rooms.with(bearer.meeting, (room) => {
      keyHolderOf(room, bearer)
      return { devices: room.devices }
    })
  })

  app.delete<{ Params: { meeting: string; device: string } }>(
    '/api/meetings/:meeting/devices/:device',
    async (request, reply) => {
      const bearer = bearerOf(request, request.params.meeting, tokens)
      await rooms.with(bearer.meeting, async (room) => {
        keyHolderOf(room, bearer)
        await room.takeAway(request.params.device)
      })
      return reply.code(204).send()
    },
  )
}
