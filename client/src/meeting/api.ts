import type { MeetingId } from '@kring/shared/meeting'
import type {
  DoorAnswer,
  ErrorAnswer,
  JoinAnswer,
  JoinBody,
  KnownAnswer,
  MeetingAnswer,
} from '@kring/shared/protocol/api'
import type { Code } from '@kring/shared/protocol/codes'
import { VERSION_HEADER } from '@kring/shared/protocol/wire'
import { hearVersion } from './version.ts'

/** What a device that asks again later may be answered. */
const FOR_NOW: ReadonlySet<Code | 'offline'> = new Set([
  'offline',
  'rate.exceeded',
  'server.stopping',
  'store.unavailable',
  'meeting.moved',
])

/** Why a call did not work: a code of the closed set, or that the server could not be reached at all. */
export class CallFailed extends Error {
  /** @param said the sentence of the server for it, in the language of this device */
  constructor(
    readonly reason: Code | 'offline',
    readonly said?: string,
  ) {
    super(reason)
  }

  /** Whether it says nothing of what was asked for: later it may work. */
  get isForNow(): boolean {
    return FOR_NOW.has(this.reason)
  }
}

/** What lets a device ask about a meeting. */
export type Pass = { meeting: MeetingId; token: string }

/** `POST /api/join` with the facilitator's key. @throws CallFailed */
export function join(body: Extract<JoinBody, { facilitatorKey: string }>): Promise<JoinAnswer> {
  return call('POST', '/api/join', { body })
}

/** `POST /api/join` with the code: one is in, or asked who one is. @throws CallFailed */
export function joinByCode(body: Extract<JoinBody, { code: string }>): Promise<JoinAnswer | KnownAnswer> {
  return call('POST', '/api/join', { body })
}

/** `POST /api/door`: which meeting a code opens. @throws CallFailed */
export function askAtDoor(code: string): Promise<DoorAnswer> {
  return call('POST', '/api/door', { body: { code } })
}

/** `GET /api/meetings/:meeting`: who I am there, and the board's generation. @throws CallFailed */
export function askMeeting(pass: Pass): Promise<MeetingAnswer> {
  return call('GET', `/api/meetings/${pass.meeting}`, { token: pass.token, patience: 8000 })
}

/** ms after which a call without pictures counts as not answered: some proxies hold it open for ever. */
const PATIENCE = 20_000

type Parts = { body?: unknown; token?: string; patience?: number }

/** Asks for something that answers in JSON. @throws CallFailed */
export async function call<Answer>(verb: string, path: string, parts: Parts): Promise<Answer> {
  const response = await send(verb, path, { patience: PATIENCE, ...parts })
  try {
    return (await response.json()) as Answer
  } catch {
    throw new CallFailed('server.failed')
  }
}

/** @throws CallFailed */
export async function send(verb: string, path: string, { body, token, patience }: Parts): Promise<Response> {
  const headers: Record<string, string> = { 'accept-language': document.documentElement.lang }
  if (token) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers['content-type'] = body instanceof Blob ? body.type : 'application/json'
  let response: Response
  try {
    response = await fetch(path, {
      method: verb,
      headers,
      body: body === undefined ? null : body instanceof Blob ? body : JSON.stringify(body),
      signal: patience === undefined || body instanceof Blob ? null : AbortSignal.timeout(patience),
    })
  } catch {
    throw new CallFailed('offline')
  }
  hearVersion(response.headers.get(VERSION_HEADER))
  if (response.ok) return response
  throw await failureOf(response)
}

/** A proxy in between answers in its own words while the server restarts: that counts as not reached. */
async function failureOf(response: Response): Promise<CallFailed> {
  try {
    const answer = (await response.json()) as Partial<ErrorAnswer>
    if (isError(answer.error)) return new CallFailed(answer.error.code, answer.error.message)
  } catch {
    // no JSON: not our server that speaks
  }
  return new CallFailed(response.status >= 502 && response.status <= 504 ? 'offline' : 'server.failed')
}

function isError(error: Partial<ErrorAnswer['error']> | undefined): error is ErrorAnswer['error'] {
  return typeof error?.code === 'string' && typeof error.message === 'string'
}

/**
 * @param failure anything a call threw
 * @param offline the sentence for a server that cannot be reached
 * @returns the sentence for the person
 */
export function sentenceOf(failure: unknown, offline: string): string {
  return (failure instanceof CallFailed && failure.said) || offline
}
