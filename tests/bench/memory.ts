import { readFile } from 'node:fs/promises'
import { hangUp, type Line } from './crowd.ts'
import type { Subject } from './subject.ts'

/** What a server holds in memory for people who are there and say nothing. Bytes. */
export type Held = { server: string; people: number; connections: number; empty: number; full: number }

/** Meetings that are opened at the same time. */
const AT_ONCE = 10
const MB = 1024 * 1024

/**
 * Opens meetings on a fresh server and looks what it holds when they have been quiet for a while.
 * @param meetings with `people` in each
 * @param quiet seconds
 */
export async function hold(subject: Subject, meetings: number, people: number, quiet: number): Promise<Held> {
  const empty = await resident(subject.pid)
  const lines: Line[] = []
  for (let begun = 0; begun < meetings; begun += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, meetings - begun) }, () => subject.meet(people))
    lines.push(...(await Promise.all(some)).flat())
  }
  await new Promise((resolve) => setTimeout(resolve, quiet * 1000))
  const full = await resident(subject.pid)
  const gone = lines.filter(({ socket }) => socket.readyState !== socket.OPEN).length
  if (gone > 0) throw new Error(`${subject.name} put ${gone} of ${lines.length} out`)
  hangUp(lines)
  return { server: subject.name, people: meetings * people, connections: lines.length, empty, full }
}

/** @returns rows as Markdown */
export function heldTable(held: readonly Held[]): string {
  return [
    '| server | people | connections | MB empty | MB | kB per person | kB per connection |',
    '|---|---|---|---|---|---|---|',
    ...held.map(({ server, people, connections, empty, full }) => {
      const each = (count: number) => ((full - empty) / count / 1024).toFixed(1)
      const megabytes = [empty, full].map((bytes) => (bytes / MB).toFixed(0))
      return `| ${[server, people, connections, ...megabytes, each(people), each(connections)].join(' | ')} |`
    }),
  ].join('\n')
}

/** @returns bytes of a process that are in memory */
async function resident(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
}
