import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fastifyStatic from '@fastify/static'
import { ENTRY_SCRIPT, PROTOCOL_VERSION } from '@kring/shared/protocol/wire'
import type { FastifyInstance } from 'fastify'
import { answer } from './errors.ts'
import type { HttpTools } from './http.ts'

/** What a file that is being sent holds in memory at most. */
const PART = 2 * 64 * 1024
const YEAR = 365 * 24 * 60 * 60

/** @returns what tells a page whether it is of this version: {@link import('@kring/shared/protocol/wire').VERSION_HEADER} */
export function versionOf(clientDir: string): string {
  const page = join(clientDir, 'index.html')
  const build = existsSync(page) && ENTRY_SCRIPT.exec(readFileSync(page, 'utf8'))?.[1]
  return build ? `${PROTOCOL_VERSION} ${build}` : String(PROTOCOL_VERSION)
}

/** Serves the built client: hashed files for ever, the page itself never from a cache. */
export async function client(app: FastifyInstance, tools: HttpTools): Promise<void> {
  const { clientDir: directory, underWay, addressOf } = tools
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
  // A file is read as it is taken, so that of a large one only a part waits.
  app.addHook('onSend', async (request, reply, payload) => {
    if (!(payload instanceof Readable) || request.url.startsWith('/api/')) return payload
    const length = Number(reply.getHeader('content-length') ?? PART)
    try {
      underWay.hold(reply.raw, Math.min(length, PART), addressOf(request.raw))
    } catch (error) {
      payload.destroy()
      throw error
    }
    return payload
  })
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|sync|assets)(\/|$)/.test(request.url)
    const wantsPage = request.headers.accept?.includes('text/html') ?? false
    if (built && isPage && wantsPage) return reply.header('cache-control', 'no-store').sendFile('index.html')
    return answer(request, reply, 'request.notFound')
  })
}
