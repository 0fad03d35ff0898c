import type { CreateMeetingAnswer, JoinAnswer } from '@kring/shared/protocol/api'
import type { AdmitAnswer, LookAnswer, PairedRole, PairingAnswer } from '@kring/shared/protocol/pairing'
import type { Answer, Api } from '../simulation/api.ts'

/** A computer that was let in by its code. */
export type Paired = JoinAnswer & { device: string }

/** A computer shows a code and waits. */
export async function waits(api: Api, role: PairedRole): Promise<PairingAnswer> {
  return JSON.parse((await must(api.call('POST', '/api/pairings', { body: { role } }))).text) as PairingAnswer
}

/** Whoever waits asks whether it was let in. */
export function asks(api: Api, secret: string): Promise<Answer> {
  return api.call('POST', '/api/pairings/answer', { body: { secret } })
}

/** The facilitator looks who shows this code. */
export function looks(
  api: Api,
  { meeting, token }: { meeting: string; token: string },
  code: string,
): Promise<Answer> {
  return api.call('POST', `/api/meetings/${meeting}/devices/look`, { token, body: { code } })
}

/** The facilitator lets it in. */
export function admits(
  api: Api,
  { meeting, token }: { meeting: string; token: string },
  body: { code: string } & LookAnswer,
): Promise<Answer> {
  return api.call('POST', `/api/meetings/${meeting}/devices`, { token, body })
}

/** All of it, as honest people do. */
export async function paired(api: Api, made: CreateMeetingAnswer, role: PairedRole): Promise<Paired> {
  const { code, secret } = await waits(api, role)
  const seen = JSON.parse((await must(looks(api, made, code))).text) as LookAnswer
  const { device } = JSON.parse((await must(admits(api, made, { code, ...seen }))).text) as AdmitAnswer
  const access = JSON.parse((await must(asks(api, secret))).text) as JoinAnswer
  return { ...access, device }
}

async function must(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`)
  return answer
}
