import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A line to a port on this machine that can be frozen and cut, as networks are. */
export type Line = {
  port: number
  /** Nothing comes through any more, and nobody is told; what is sent meanwhile waits. */
  freeze(): void
  /** What waited comes through, and all that follows. */
  thaw(): void
  /** Connections break, and no new ones come about. */
  cut(): void
  mend(): void
  close(): void
}

/** @param port where the line leads to */
export async function startLine(port: number): Promise<Line> {
  const open = new Set<Socket>()
  let frozen = false
  let broken = false
  const join = (from: Socket, to: Socket) => {
    open.add(from)
    from.on('data', (bytes) => {
      if (!to.destroyed) to.write(bytes)
    })
    from.on('error', () => {})
    from.on('end', () => to.end())
    from.on('close', () => {
      open.delete(from)
      to.end()
    })
    if (frozen) from.pause()
  }
  const server = createServer((near) => {
    if (broken) {
      near.destroy()
      return
    }
    const far = connect(port, '127.0.0.1')
    join(near, far)
    join(far, near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const breakAll = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    freeze: () => {
      frozen = true
      for (const socket of open) socket.pause()
    },
    thaw: () => {
      frozen = false
      for (const socket of open) socket.resume()
    },
    cut: () => {
      broken = true
      breakAll()
    },
    mend: () => {
      broken = false
    },
    close: () => {
      server.close()
      breakAll()
    },
  }
}
