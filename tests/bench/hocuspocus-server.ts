import { Server } from '@hocuspocus/server'

/** Hocuspocus as its documentation starts it: in memory, without extensions, everybody may write. */
const server = new Server({
  address: '127.0.0.1',
  port: Number(process.env.PORT),
  quiet: true,
  stopOnSignals: false,
})
process.on('SIGTERM', () => process.exit(0))
await server.listen()
