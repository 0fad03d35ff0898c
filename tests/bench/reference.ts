import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { startChild } from './child.ts'
import { hangUp, openLine, type Room } from './crowd.ts'
import type { Kind, Subject } from './subject.ts'
import { introduce, yjsSpeakers } from './yjs-speakers.ts'

/** The reference server of y-websocket, as its package ships it: in memory, one document all may write. */
export async function startReference(): Promise<Subject> {
  const home = dirname(createRequire(import.meta.url).resolve('@y/websocket-server/package.json'))
  const child = await startChild(join(home, 'src/server.js'))
  let rooms = 0
  const open = (count: number) => {
    const address = `ws://127.0.0.1:${child.port}/room-${++rooms}`
    return Promise.all(Array.from({ length: count }, () => openLine(address)))
  }
  return {
    name: '@y/websocket-server',
    pid: child.pid,
    stop: child.stop,
    gather: async (kind: Kind, count: number): Promise<Room> => {
      const lines = await open(count)
      return { lines, speakers: yjsSpeakers(lines, kind), leave: async () => hangUp(lines) }
    },
    meet: async (people) => {
      const lines = await open(people)
      for (const line of lines) introduce(line)
      return lines
    },
  }
}
