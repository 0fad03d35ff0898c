import type { FastifyInstance } from 'fastify'
import type { HttpTools } from './http.ts'

/** What a proxy adds to say for whom it asks, or that it does: each names it in its own way. */
const FORWARDED = /^via$|forward|-ip$|-address$|proxy|envoy/
/** Under which a program on this machine finds us; a proxy that adds nothing asks under the name people know. */
const LOCAL_NAME = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i

/** For whoever runs the server: is it alive, does it take work, what does it count. */
export function operations(app: FastifyInstance, { rooms, store, metrics, isStopping }: HttpTools): void {
  app.get('/healthz', async () => ({ ok: true }))

  app.get('/readyz', async (_, reply) => {
    // What exactly is in the log: strangers may ask this.
    const damaged = store.damage.length + rooms.damaged.size
    const ok = !isStopping() && rooms.receiving && rooms.healthy && damaged === 0 && (await store.ready())
    return reply.code(ok ? 200 : 503).send(damaged === 0 ? { ok } : { ok, damaged })
  })

  app.get('/metrics', async (request, reply) => {
    // Not for strangers: only a program on this machine, that no proxy speaks for.
    const local = /^(::1|(::ffff:)?127\.)/.test(request.raw.socket.remoteAddress ?? '')
    const forwarded = Object.keys(request.headers).some((name) => FORWARDED.test(name))
    if (!local || forwarded || !LOCAL_NAME.test(request.headers.host ?? '')) return reply.callNotFound()
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}
