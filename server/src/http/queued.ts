import type { RequestListener } from 'node:http'
import type { Socket } from 'node:net'
import type { Limits } from '../limits/limits.ts'
import type { RequestQueue } from '../limits/request-queue.ts'

/** What a proxy asks every second to know whether to send people here: a flood must not make it think we are gone. */
const LOOKS: ReadonlySet<string | undefined> = new Set(['/healthz', '/readyz'])

/**
 * Before anything is done for a request it waits for its turn; one whose caller is gone by then is left alone. An answer
 * has a time in which it is made and taken: what nobody reads would wait in memory for ever.
 * @param pipelined requests of one connection that may be without an answer; the connection of who sends more is ended
 * @param answer milliseconds in which each is answered
 */
export function queued(
  handle: RequestListener,
  queue: RequestQueue,
  { pipelined, answer }: Pick<Limits, 'pipelined' | 'answer'>,
): RequestListener {
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
    // A stream that is sent listens on its own for each way it can end.
    response.setMaxListeners(20)
    const late = setTimeout(() => socket.destroy(), answer).unref()
    response.once('close', () => {
      clearTimeout(late)
      count(-1)
    })
    if (LOOKS.has(request.url)) handle(request, response)
    else void queue.take().then(() => socket.destroyed || handle(request, response))
  }
}
