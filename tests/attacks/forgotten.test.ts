import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { atEnd } from '../simulation/ending.ts'
import { Gathering } from '../simulation/gathering.ts'
import { goTo } from '../simulation/phases.ts'
import { newChildServer } from '../simulation/server.ts'
import { Waiting } from '../simulation/waiting.ts'

const SECRET = 'ROODBORSTJE-8e2a'

test('a deleted meeting is in no object the process still holds', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'kring-heap-'))
  atEnd(() => rm(directory, { recursive: true, force: true }))
  const server = await newChildServer({
    env: () => ({ NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${directory}` }),
  })
  const other = await Gathering.open(server)
  await other.facilitator()
  const gathering = await Gathering.open(server)
  const facilitator = await gathering.facilitator()
  const anna = await gathering.join(`Anna ${SECRET}`)
  await goTo('write', facilitator, [anna])
  await anna.must('card.write', { card: 'card', label: SECRET, text: SECRET })
  expect(await heapOf(server, directory)).toContain(SECRET)

  const { token } = gathering.made
  const answer = await facilitator.api.call('DELETE', `/api/meetings/${gathering.id}`, { token })
  expect(answer.status).toBe(204)
  await anna.until(() => anna.ended === 'meeting.deleted', 'everybody is told')
  expect(await heapOf(server, directory)).not.toContain(SECRET)
})

/** @returns every string in the memory of the server, after it threw away what nobody needs */
async function heapOf(server: { signal(signal: NodeJS.Signals): void }, directory: string): Promise<string> {
  const before = (await readdir(directory)).length
  server.signal('SIGUSR2')
  let snapshot = ''
  const waiting = new Waiting()
  const look = setInterval(async () => {
    const files = (await readdir(directory)).sort()
    const newest = files.length > before ? await readFile(join(directory, files.at(-1)!), 'utf8') : ''
    // It is being written until its last brace.
    if (newest.trimEnd().endsWith('}')) snapshot = newest
    waiting.changed()
  }, 100)
  try {
    return await waiting.until(() => snapshot || undefined, 'a picture of the memory')
  } finally {
    clearInterval(look)
  }
}
