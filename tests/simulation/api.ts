import type {
  CreateMeetingAnswer,
  CreateMeetingBody,
  JoinAnswer,
  JoinBody,
  MeetingAnswer,
} from '@kring/shared/protocol/api'
import type { Code } from '@kring/shared/protocol/codes'
import type { Access } from './client.ts'

/** One HTTP answer, whole. */
export type Answer = { status: number; headers: Headers; text: string }

/** The HTTP side of Kring, for one device. */
export class Api {
  /**
   * @param origin where the server is; it may move between calls
   * @param heard is given every answer as it came in: head and body
   */
  constructor(
    readonly origin: () => string,
    private readonly heard: (bytes: Uint8Array) => void = () => {},
  ) {}

  /** One call, whatever comes of it. @throws TypeError when the server cannot be reached */
  async call(verb: string, path: string, parts: { body?: unknown; token?: string } = {}): Promise<Answer> {
    const headers: Record<string, string> = {}
    if (parts.token !== undefined) headers.authorization = `Bearer ${parts.token}`
    if (parts.body !== undefined) headers['content-type'] = 'application/json'
    const body =
      parts.body === undefined || typeof parts.body === 'string' ? parts.body : JSON.stringify(parts.body)
    const response = await fetch(this.origin() + path, { method: verb, headers, body: body ?? null })
    const text = await response.text()
    this.heard(Buffer.from(`${[...response.headers].join('\n')}\n\n${text}`))
    return { status: response.status, headers: response.headers, text }
  }

  create(body: CreateMeetingBody): Promise<CreateMeetingAnswer> {
    return this.#expect('POST', '/api/meetings', { body })
  }

  join(body: JoinBody): Promise<JoinAnswer> {
    // Whoever has the name of somebody who is not connected is somebody else here.
    return this.#expect('POST', '/api/join', { body: 'code' in body ? { again: '', ...body } : body })
  }

  meeting(access: Access): Promise<MeetingAnswer> {
    return this.#expect('GET', `/api/meetings/${access.meeting}`, { token: access.token })
  }

  async #expect<T>(verb: string, path: string, parts: { body?: unknown; token?: string }): Promise<T> {
    const answer = await this.call(verb, path, parts)
    if (answer.status >= 300) throw new Error(`${verb} ${path} answers ${answer.status} ${reasonOf(answer)}`)
    return JSON.parse(answer.text) as T
  }
}

/** @returns the code of an answer that says no. @throws Error when it is not in Kring's form */
export function reasonOf(answer: Answer): Code {
  const { error, ...rest } = JSON.parse(answer.text) as { error: { code: Code; message: string } }
  if (Object.keys(rest).length > 0 || typeof error.message !== 'string')
    throw new Error(`not an error answer: ${answer.text}`)
  return error.code
}
