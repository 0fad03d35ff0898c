import { connect } from 'node:net'

/** "Is TLS spoken here?": PostgreSQL answers that to anybody, also while it starts or stops. */
const QUESTION = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])

/**
 * Looks whether a PostgreSQL can be reached. One that takes a connection and says nothing can be: it is slow.
 * A connection that is ended at once leads nowhere: it was something on the way that took it.
 * @param host a name, an address, or the directory of a Unix socket
 * @param patience milliseconds
 */
export function isReachable(host: string, port: number, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
    const end = (reached: boolean) => {
      clearTimeout(timer)
      resolve(reached)
      socket.destroy()
    }
    const timer = setTimeout(() => end(!socket.connecting), patience)
    socket.once('connect', () => socket.write(QUESTION))
    socket.once('data', () => end(true))
    socket.once('error', () => end(false))
    socket.once('close', () => end(false))
  })
}
