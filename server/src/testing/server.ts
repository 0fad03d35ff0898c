import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CreateMeetingAnswer, JoinAnswer, MeetingAnswer } from '@kring/shared/protocol/api'
import { onTestFinished } from 'vitest'
import { createServer, type Kring, type KringOptions } from '../kring.ts'

/** A directory that is gone after the test. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kring-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

/** A server on a free port that stops when the test ends, and can be started again on the same data and port. */
export async function startServer(
  options: Partial<KringOptions> = {},
): Promise<Kring & { dataDir: string; again(): Promise<Kring> }> {
  const dataDir = options.dataDir ?? (await temporaryDirectory())
  const start = async (port: number) => {
    const kring = await createServer({ host: '127.0.0.1', port, ...options, dataDir })
    onTestFinished(() => kring.close())
    return kring
  }
  const kring = await start(0)
  return {
    ...kring,
    dataDir,
    again: async () => {
      await kring.close()
      return start(kring.port)
    },
  }
}

type Asked = { method?: string; body?: unknown; token?: string; headers?: Record<string, string> }

export async function ask(
  kring: Kring,
  path: string,
  { method, body, token, headers }: Asked = {},
): Promise<Response> {
  return fetch(`${kring.url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

export async function openMeeting(
  kring: Kring,
  settings: Record<string, unknown> = {},
  method = 'kandoe',
): Promise<CreateMeetingAnswer> {
  const activities = [{ method, question: 'Waar beginnen we?', settings }]
  return read(await ask(kring, '/api/meetings', { body: { language: 'nl', activities } }))
}

export async function joinMeeting(kring: Kring, code: string, name: string): Promise<JoinAnswer> {
  return read(await ask(kring, '/api/join', { body: { code, name, again: '' } }))
}

export async function lookUp(
  kring: Kring,
  { meeting, token }: { meeting: string; token: string },
): Promise<MeetingAnswer> {
  return read(await ask(kring, `/api/meetings/${meeting}`, { token }))
}
