import type { ErrorAnswer } from '@kring/shared/protocol/api'
import { CODES } from '@kring/shared/protocol/code-words'
import type { Code } from '@kring/shared/protocol/codes'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ZodError } from 'zod'
import type { Log } from '../basis/log.ts'
import type { Metrics } from '../basis/metrics.ts'
import { Refusal } from '../basis/refusal.ts'
import { StoreUnavailable } from '../store/store.ts'
import { languageOf } from './language.ts'
import { statusOf } from './status.ts'

/** Whatever goes wrong is answered with a code of the closed set, in the caller's language. */
export function answerErrors(app: FastifyInstance, log: Log, metrics: Metrics): void {
  app.setErrorHandler((error, request, reply) => {
    const code = codeOf(error)
    metrics.refusals.inc({ of: 'request', code })
    if (code === 'server.failed' || code === 'store.unavailable') {
      log.error({ err: error, route: request.routeOptions.url }, 'a request failed')
    }
    if (error instanceof Refusal && error.retryAfter) reply.header('retry-after', error.retryAfter)
    return answer(request, reply, code)
  })
}

export function answer(request: FastifyRequest, reply: FastifyReply, code: Code): FastifyReply {
  const message = CODES[code][languageOf(request.headers['accept-language'])]
  const body: ErrorAnswer = { error: { code, message } }
  return reply.code(statusOf(code)).header('cache-control', 'no-store').type('application/json').send(body)
}

function codeOf(error: unknown): Code {
  if (error instanceof Refusal) return error.code
  if (error instanceof StoreUnavailable) return 'store.unavailable'
  if (error instanceof ZodError) return 'body.invalid'
  const status = (error as { statusCode?: number }).statusCode ?? 500
  if (status === 413) return 'body.tooLarge'
  if (status === 404) return 'request.notFound'
  return status < 500 ? 'body.invalid' : 'server.failed'
}
