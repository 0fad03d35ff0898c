import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import * as encoding from 'lib0/encoding'
import { startChild } from './child.ts'
import { hangUp, type Line, openLine, type Room } from './crowd.ts'
import type { Kind, Subject } from './subject.ts'
import { introduce, yjsSpeakers } from './yjs-speakers.ts'

const MESSAGE_AUTH = 2
const TOKEN = 0

/** Hocuspocus, in memory: a document all may write, whose name stands before each message. */
export async function startHocuspocus(): Promise<Subject> {
  const child = await startChild(fileURLToPath(new URL('./hocuspocus-server.js', import.meta.url)))
  let documents = 0
  const open = async (count: number) => {
    const name = `document-${++documents}`
    const address = addressTo(name)
    const lines = await Promise.all(Array.from({ length: count }, () => enter(child.port, address)))
    return { address, lines }
  }
  return {
    name: 'Hocuspocus',
    pid: child.pid,
    stop: child.stop,
    gather: async (kind: Kind, count: number): Promise<Room> => {
      const { lines, address } = await open(count)
      return { lines, speakers: yjsSpeakers(lines, kind, address), leave: async () => hangUp(lines) }
    },
    meet: async (people) => {
      const { lines, address } = await open(people)
      for (const line of lines) introduce(line, address)
      return lines
    },
  }
}

/** Connects, and says who it is, which is asked of everybody also where everybody may come in. */
async function enter(port: number, address: (message: Uint8Array) => Uint8Array): Promise<Line> {
  const line = await openLine(`ws://127.0.0.1:${port}/`)
  const welcome = once(line.socket, 'message')
  line.socket.send(
    address(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_AUTH)
        encoding.writeVarUint(encoder, TOKEN)
        encoding.writeVarString(encoder, '')
      }),
    ),
  )
  await welcome
  return line
}

function addressTo(document: string): (message: Uint8Array) => Uint8Array {
  return (message) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, document)
      encoding.writeUint8Array(encoder, message)
    })
}
