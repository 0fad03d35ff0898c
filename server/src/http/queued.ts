import type { RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import type { RequestQueue } from '../limits/request-queue.ts'

/** What a proxy asks every second to know whether to send people here: a flood must not make it think we are gone. */
const LOOKS: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz'])

/**
 * Before anything is done for a request it waits for its turn; one whose caller is gone by then is left alone.
 * @param pipelined requests of one connection that may be without an answer; the connection of who sends more is ended
 */
export function queued(handle: RequestListener, queue: RequestQueue, pipelined: number): RequestListener {
  const unanswered = new WeakMap<Socket, number>()
  return (request, response) => {
    const { socket } = request
    const count = (more: number) => {
      const now = (unanswered.get(socket) ?? 0) + more
      unanswered.set(socket, now)
      return now
    }
    if (count(1) > pipelined) {
      socket.destroy()
      return
    }
    response.once('close', () => count(-1))
    if (LOOKS.has(request.url)) handle(request, response)
    else void queue.take().then(() => socket.destroyed || handle(request, response))
  }
}
