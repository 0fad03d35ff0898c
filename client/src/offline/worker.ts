/*
 * The worker by which Kring opens without a network. It keeps the app's own files and nothing else: what is below /api
 * or /sync goes past it, and of a page only the one shell is kept, never the address it was asked under.
 */

/** The files of this build, put in by the build (vite.config.ts), and what the shell begins with. */
declare const __FILES__: readonly string[]
declare const __BUILD__: string

type Lasting = Event & { waitUntil(done: Promise<unknown>): void }
type Asked = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void }
const worker = self as unknown as EventTarget & { readonly clients: { claim(): Promise<void> } }

const FILES: ReadonlySet<string> = new Set(__FILES__)
const PREFIX = 'kring-'
const CACHE = `${PREFIX}${__BUILD__}`
const SHELL = '/'
/** How many files are fetched at once: others are in meetings on the same line. */
const AT_ONCE = 3
/** ms a page is waited for before the one that is kept is shown. */
const PATIENCE = 4000

worker.addEventListener('install', (event) => (event as Lasting).waitUntil(keepAll()))
worker.addEventListener('activate', (event) => (event as Lasting).waitUntil(takeOver()))
worker.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Asked
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (!/^\/(api|sync)(\/|$)/.test(pathname)) respondWith.call(event, page(request))
  } else if (FILES.has(pathname)) respondWith.call(event, file(request))
})

/** All of this build, or nothing: what is kept begins and goes on without a network. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE)
  const shell = await fetch(SHELL, { cache: 'no-store' })
  // Between this worker and the page the server may have become another.
  if (!shell.ok || !(await shell.clone().text()).includes(__BUILD__)) throw new Error('another version')
  const left = [...FILES]
  const fetchOne = async (): Promise<void> => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      if (await cache.match(path)) continue
      const answer = await fetch(path)
      if (!answer.ok) throw new Error(path)
      await cache.put(path, answer)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, fetchOne))
  await cache.put(SHELL, shell)
}

/** The pages of the version before are gone by now: the browser lets a new worker wait for that. */
async function takeOver(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(old.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

/** The newest page the server has; the kept one where it does not answer. */
async function page(request: Request): Promise<Response> {
  const waiting = new AbortController()
  const late = setTimeout(() => waiting.abort(), PATIENCE)
  try {
    const answer = await fetch(request, { signal: waiting.signal })
    // A proxy that answers for a server which is away.
    if (answer.status < 500) return answer
  } catch {
    // no network
  } finally {
    // It answers: what of the page is still to come is not cut off.
    clearTimeout(late)
  }
  return (await caches.match(SHELL)) ?? fetch(request)
}

/** A file of this build never changes under its name. */
async function file(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  return (await caches.match(pathname)) ?? fetch(request)
}

export {}
