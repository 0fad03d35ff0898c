import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answer } from './errors.ts'

const YEAR = 365 * 24 * 60 * 60

/** Serves the built client: hashed files for ever, the page itself never from a cache. */
export async function client(app: FastifyInstance, directory: string): Promise<void> {
  const built = existsSync(directory)
  if (built) {
    await app.register(fastifyStatic, {
      root: directory,
      cacheControl: false,
      // The client's build lays compressed files beside its own.
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = /[/\\]assets[/\\]/.test(path)
        reply.setHeader(
          'cache-control',
          hashed ? `public, max-age=${YEAR}, immutable` : path.endsWith('.html') ? 'no-store' : 'no-cache',
        )
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|sync|assets)(\/|$)/.test(request.url)
    const wantsPage = request.headers.accept?.includes('text/html') ?? false
    if (built && isPage && wantsPage) return reply.header('cache-control', 'no-store').sendFile('index.html')
    return answer(request, reply, 'request.notFound')
  })
}
