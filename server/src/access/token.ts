import { createHmac, timingSafeEqual } from 'node:crypto'
import type { MeetingId, MemberId } from '@kring/shared/meeting'
import type { DeviceId } from '@kring/shared/protocol/pairing'
import { z } from 'zod'
import type { Clock } from '../basis/clock.ts'
import type { Secrets } from './secret.ts'

/** Whose token it is. What they may do is not in it: that is looked up in the meeting, every time. */
export type Bearer = {
  meeting: MeetingId
  member: MemberId
  /** By which of the meeting's facilitator keys they came in, counted from 0; only with those does it matter. */
  key?: number
  /** Which computer it was given to, when a facilitator let that in by its code. */
  device?: DeviceId
}

const LONGEST = 512
const payload = z.strictObject({
  m: z.string(),
  u: z.string(),
  e: z.number(),
  k: z.number().optional(),
  d: z.string().optional(),
})

/**
 * Signed tokens: base64url of a small JSON, a dot, base64url of its HMAC-SHA256.
 * All their characters are allowed in `Sec-WebSocket-Protocol`.
 */
export class Tokens {
  /**
   * @param secrets the first signs, all are recognised: a secret is replaced by putting another before it, and
   * nobody is thrown out
   * @param life milliseconds a token is valid
   */
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly life: number,
  ) {}

  issue({ meeting, member, key, device }: Bearer): string {
    // A key that is not there is not written, nor is the first one: such tokens are those of before keys were renewed.
    const which = { ...(key ? { k: key } : {}), ...(device ? { d: device } : {}) }
    const claims = { m: meeting, u: member, e: this.clock() + this.life, ...which }
    const body = Buffer.from(JSON.stringify(claims)).toString('base64url')
    return `${body}.${sign(body, this.secrets[0])}`
  }

  /** @returns undefined for anything we did not sign, or too long ago */
  read(token: string): Bearer | undefined {
    if (token.length > LONGEST) return undefined
    const [body, signature, ...rest] = token.split('.')
    if (!body || !signature || rest.length > 0) return undefined
    if (!this.secrets.some((secret) => isSigned(body, signature, secret))) return undefined
    const claims = payload.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
    if (!claims.success || claims.data.e < this.clock()) return undefined
    const { m, u, k, d } = claims.data
    return {
      meeting: m,
      member: u,
      ...(k === undefined ? {} : { key: k }),
      ...(d === undefined ? {} : { device: d }),
    }
  }
}

function sign(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64url')
}

function isSigned(body: string, signature: string, secret: string): boolean {
  const given = Buffer.from(signature)
  const ours = Buffer.from(sign(body, secret))
  return given.length === ours.length && timingSafeEqual(given, ours)
}
