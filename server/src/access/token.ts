import { createHmac, timingSafeEqual } from 'node:crypto'
import type { MeetingId, MemberId } from '@kring/shared/meeting'
import { z } from 'zod'
import type { Clock } from '../clock.ts'

/** Whose token it is. What they may do is not in it: that is looked up in the meeting, every time. */
export type Bearer = { meeting: MeetingId; member: MemberId }

const LONGEST = 512
const payload = z.strictObject({ m: z.string(), u: z.string(), e: z.number() })

/**
 * Signed tokens: base64url of a small JSON, a dot, base64url of its HMAC-SHA256.
 * All their characters are allowed in `Sec-WebSocket-Protocol`.
 */
export class Tokens {
  /** @param life milliseconds a token is valid */
  constructor(
    private readonly secret: string,
    private readonly clock: Clock,
    private readonly life: number,
  ) {}

  issue({ meeting, member }: Bearer): string {
    const body = Buffer.from(JSON.stringify({ m: meeting, u: member, e: this.clock() + this.life })).toString(
      'base64url',
    )
    return `${body}.${this.#sign(body)}`
  }

  /** @returns undefined for anything we did not sign, or too long ago */
  read(token: string): Bearer | undefined {
    if (token.length > LONGEST) return undefined
    const [body, signature, ...rest] = token.split('.')
    if (!body || !signature || rest.length > 0) return undefined
    const given = Buffer.from(signature)
    const ours = Buffer.from(this.#sign(body))
    if (given.length !== ours.length || !timingSafeEqual(given, ours)) return undefined
    const claims = payload.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()))
    if (!claims.success || claims.data.e < this.clock()) return undefined
    return { meeting: claims.data.m, member: claims.data.u }
  }

  #sign(body: string): string {
    return createHmac('sha256', this.secret).update(body).digest('base64url')
  }
}
