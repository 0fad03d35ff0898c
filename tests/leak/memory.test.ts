import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atEnd } from '../simulation/ending.ts'
import { Gathering } from '../simulation/gathering.ts'
import { goTo } from '../simulation/phases.ts'
import { type ChildServer, newChildServer } from '../simulation/server.ts'

const SECRET = 'WINTERKONING-9d2e'
/** Objects that hold a meeting, or a part of one, while it is in memory. */
const HOLDERS = ['Room', 'LiveLedger', 'Board', 'Notebook', 'Outbox', 'PresenceTable']
/** A picture of the whole heap takes a while on a busy machine. ms */
const PATIENCE = 60_000

/** What is reachable in a process: the engine collects all it can before it draws this. */
type Heap = { strings: Set<string>; count(holder: string): number }

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

const withSecret = ({ strings }: Heap) => [...strings].filter((text) => text.includes(SECRET))
const held = (heap: Heap) => HOLDERS.filter((holder) => heap.count(holder) > 0)

test('what people wrote is in no string of the server any more when their meeting was deleted, nor is what held it', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'kring-heap-'))
  atEnd(() => rm(directory, { recursive: true, force: true }))
  const server = await newChildServer({
    env: () => ({ NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${directory}` }),
  })
  const gathering = await Gathering.open(server, { cards: 2 })
  const facilitator = await gathering.facilitator()
  const anna = await gathering.join(`Anna ${SECRET}`)
  await goTo('write', facilitator, [anna])
  for (const card of ['one', 'two']) await anna.must('card.write', { card, label: SECRET, text: SECRET })
  await facilitator.must('door.set', { open: false })

  const alive = await heapOf(server, directory)
  expect(withSecret(alive)).not.toEqual([])
  expect(held(alive)).toEqual(HOLDERS)

  const { meeting, token } = gathering.made
  expect((await facilitator.api.call('DELETE', `/api/meetings/${meeting}`, { token })).status).toBe(204)
  await Promise.all(gathering.devices.map((device) => device.until(() => device.ended, 'it is over')))
  // A connection holds on to what it was for until its goodbye is over; what is a leak is there for good.
  const deadline = Date.now() + PATIENCE
  let after = await heapOf(server, directory)
  while (Date.now() < deadline && withSecret(after).length + held(after).length > 0)
    after = await heapOf(server, directory)
  expect(withSecret(after)).toEqual([])
  expect(held(after)).toEqual([])
})
