import { fileURLToPath } from 'node:url'
import { startChild } from './child.ts'
import { hangUp, openLine, type Room } from './crowd.ts'
import { markPoint, markText } from './mark.ts'
import { actionRecord, dragState, type Kind, SPEAKERS, type Subject } from './subject.ts'

/** The limit without batching: a broadcast that keeps and understands nothing. */
export async function startBare(): Promise<Subject> {
  const child = await startChild(fileURLToPath(new URL('./bare-server.js', import.meta.url)))
  return {
    name: 'bare ws',
    pid: child.pid,
    stop: child.stop,
    gather: async (kind: Kind, count: number): Promise<Room> => {
      const lines = await Promise.all(
        Array.from({ length: count }, () => openLine(`ws://127.0.0.1:${child.port}/`)),
      )
      const speakers = lines.slice(0, SPEAKERS).map(({ socket }, speaker) => ({
        speak: (n: number) => {
          const said =
            kind === 'drag'
              ? dragState(`member-${speaker}`, markPoint({ speaker, n }))
              : {
                  key: `activity/a/actions/action-${speaker}`,
                  record: actionRecord(speaker, markText({ speaker, n })),
                }
          socket.send(Buffer.from(JSON.stringify(said)))
        },
      }))
      return { lines, speakers, leave: async () => hangUp(lines) }
    },
    meet: (people) =>
      Promise.all(Array.from({ length: people }, () => openLine(`ws://127.0.0.1:${child.port}/`))),
  }
}
