import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atEnd } from '../simulation/ending.ts'
import { type ChildOptions, type ChildServer, newChildServer } from '../simulation/server.ts'

/** A picture of the whole heap takes a while on a busy machine. ms */
export const PATIENCE = 60_000

/** What is reachable in a process: the engine collects all it can before it draws this. */
export type Heap = { strings: Set<string>; count(holder: string): number }

/** A server whose heap can be looked at. */
export async function transparentServer(
  options: ChildOptions = {},
): Promise<{ server: ChildServer; heap: () => Promise<Heap> }> {
  const directory = await mkdtemp(join(tmpdir(), 'kring-heap-'))
  atEnd(() => rm(directory, { recursive: true, force: true }))
  const env = () => ({ NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${directory}` })
  const server = await newChildServer({ ...options, env })
  return { server, heap: () => heapOf(server, directory) }
}

/** Has a server draw its heap into a directory. */
async function heapOf(server: ChildServer, directory: string): Promise<Heap> {
  const before = new Set(await readdir(directory))
  server.signal('SIGUSR2')
  const deadline = Date.now() + PATIENCE
  while (Date.now() < deadline) {
    const file = (await readdir(directory)).find((name) => !before.has(name))
    const drawn = file && parsed(await readFile(join(directory, file), 'utf8'))
    if (drawn) return drawn
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the server did not draw its heap')
}

/** @returns undefined for a picture that is still being drawn */
function parsed(text: string): Heap | undefined {
  if (!text.trimEnd().endsWith('}')) return undefined
  const { snapshot, nodes, strings } = JSON.parse(text) as {
    snapshot: { meta: { node_fields: string[]; node_types: [string[]] } }
    nodes: number[]
    strings: string[]
  }
  const { node_fields: fields, node_types: types } = snapshot.meta
  const object = types[0].indexOf('object')
  const counts = new Map<string, number>()
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + fields.indexOf('type')] !== object) continue
    const name = strings[nodes[at + fields.indexOf('name')] as number] as string
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return { strings: new Set(strings), count: (holder) => counts.get(holder) ?? 0 }
}
