import { WebSocket, WebSocketServer } from 'ws'

/** The least a server can do: what one client says goes to all others as it is. Nothing is kept or understood. */
const server = new WebSocketServer({
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  perMessageDeflate: false,
})
server.on('connection', (socket) => {
  socket.on('message', (data, isBinary) => {
    for (const other of server.clients) {
      if (other !== socket && other.readyState === WebSocket.OPEN) other.send(data, { binary: isBinary })
    }
  })
})
process.on('SIGTERM', () => process.exit(0))
