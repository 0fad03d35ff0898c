import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { awarenessMessage } from './awareness.ts'
import { startChild } from './child.ts'
import { hangUp, openLine, type Room } from './crowd.ts'
import { markPoint, markText } from './mark.ts'
import { actionRecord, dragState, type Kind, SPEAKERS, type Subject } from './subject.ts'

const MESSAGE_SYNC = 0

/** The reference server of y-websocket, as its package ships it: in memory, one document all may write. */
export async function startReference(): Promise<Subject> {
  const home = dirname(createRequire(import.meta.url).resolve('@y/websocket-server/package.json'))
  const child = await startChild(join(home, 'src/server.js'))
  let rooms = 0
  return {
    name: '@y/websocket-server',
    pid: child.pid,
    stop: child.stop,
    gather: async (kind: Kind, count: number): Promise<Room> => {
      const address = `ws://127.0.0.1:${child.port}/room-${++rooms}`
      const lines = await Promise.all(Array.from({ length: count }, () => openLine(address)))
      const speakers = lines.slice(0, SPEAKERS).map(({ socket }, speaker) => {
        // A document of one's own is enough to write updates that fit: nobody else writes the same keys.
        const doc = new Y.Doc()
        const board = doc.getMap('board')
        doc.on('update', (update: Uint8Array) => {
          socket.send(
            encoding.encode((encoder) => {
              encoding.writeVarUint(encoder, MESSAGE_SYNC)
              syncProtocol.writeUpdate(encoder, update)
            }),
          )
        })
        let clock = 0
        return {
          speak: (n: number) => {
            if (kind === 'drag')
              socket.send(
                awarenessMessage(
                  doc.clientID,
                  ++clock,
                  dragState(`member-${speaker}`, markPoint({ speaker, n })),
                ),
              )
            else
              board.set(
                `activity/a/actions/action-${speaker}`,
                actionRecord(speaker, markText({ speaker, n })),
              )
          },
        }
      })
      return { lines, speakers, leave: async () => hangUp(lines) }
    },
  }
}
