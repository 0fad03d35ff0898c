import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DataFolderError } from './basis/data-folder.ts'
import { explain } from './explain.ts'
import { createServer } from './kring.ts'
import { until } from './testing/condition.ts'
import { Device } from './testing/device.ts'
import { ask, joinMeeting, openMeeting, startServer } from './testing/server.ts'

/** What whoever starts Kring on this folder reads. */
async function told(dataDir: string): Promise<string> {
  const kring = await createServer({ host: '127.0.0.1', port: 0, dataDir }).catch((error: unknown) =>
    explain(error),
  )
  if (typeof kring === 'string') return kring
  await kring.close()
  return 'it started'
}

/** A folder with a meeting in it, and nobody who uses it. */
async function usedFolder(): Promise<string> {
  const kring = await startServer()
  await openMeeting(kring)
  await kring.close()
  return kring.dataDir
}

/** Puts something else in a place. */
async function instead(path: string, put: () => Promise<unknown>): Promise<void> {
  await rm(path, { recursive: true })
  await put()
}
const fileAt = (path: string) => instead(path, () => writeFile(path, ''))
const folderAt = (path: string) => instead(path, () => mkdir(path))

const files = async (folder: string, name: RegExp) =>
  (await readdir(folder)).filter((file) => name.test(file)).map((file) => join(folder, file))

test.each<[string, (dataDir: string) => Promise<unknown>, string, RegExp]>([
  ['is a file', (d) => fileAt(d), '', /file lies where a folder/],
  ['leads nowhere', (d) => instead(d, () => symlink(join(d, 'x'), d)), '', /not there|itself/],
  ['has a folder as its secret', (d) => folderAt(join(d, 'secret')), 'secret', /folder lies where a file/],
  ['has an empty secret', (d) => writeFile(join(d, 'secret'), ''), 'secret', /too short.*remove the file/],
  ['has a file for its meetings', (d) => fileAt(join(d, 'meetings')), 'meetings', /file lies where a folder/],
  [
    'has a lock nobody can take',
    (d) => folderAt(join(d, 'meetings/LOCK')),
    'meetings',
    /folder lies where a file/,
  ],
  [
    'lost what it was made of',
    async (d) => Promise.all((await files(join(d, 'meetings'), /^MANIFEST/)).map((file) => rm(file))),
    'meetings',
    /damaged.*backup/,
  ],
  [
    'has half a table of contents',
    (d) => writeFile(join(d, 'meetings/CURRENT'), 'MANIF'),
    'meetings',
    /damaged.*backup/,
  ],
  [
    'has rubbish for a table of contents',
    async (d) =>
      Promise.all((await files(join(d, 'meetings'), /^MANIFEST/)).map((file) => writeFile(file, 'rubbish'))),
    'meetings',
    /damaged.*backup/,
  ],
  [
    'has a folder where the backup is asked',
    async (d) => mkdir(join(d, 'backup-channel.json/x'), { recursive: true }),
    '',
    /folder/,
  ],
])('a DATA_DIR that %s: the start says which folder, and why', async (_, spoil, part, why) => {
  const dataDir = await usedFolder()
  await spoil(dataDir)
  const said = await told(dataDir)
  expect(said).toContain(join(dataDir, part))
  expect(said).toMatch(why)
  expect(said).not.toContain('failed to open')
})

test.skipIf(!existsSync('/proc/self'))(
  'a DATA_DIR where the system takes no folder is refused at once: nothing tries for ever',
  async () => {
    for (const dataDir of ['/proc/kring', '/proc/self/kring/data']) {
      const said = await told(dataDir)
      expect(said).toContain(dataDir)
      expect(said).toMatch(/cannot be made/)
      // Who gives a secret makes no file beside the data first.
      const opened = createServer({ host: '127.0.0.1', port: 0, dataDir, secret: 's'.repeat(40) })
      expect(explain(await opened.catch((error: unknown) => error))).toMatch(/cannot be made/)
    }
  },
)

test('a DATA_DIR of which nothing is there yet is made, with all above it', async () => {
  const kring = await startServer()
  await kring.close()
  expect(await told(join(kring.dataDir, 'of/the school/2027'))).toBe('it started')
})

test.each([
  ['EACCES', /may not read or write/],
  ['EROFS', /only be read/],
  ['ENOSPC', /disk is full/],
])('what the system calls %s is said in words', (code, why) => {
  const plain = Object.assign(new Error('x'), { code })
  expect(explain(new DataFolderError('/srv/kring', plain))).toMatch(why)
})

test.each([
  ['IO error: /srv/kring/meetings/LOCK: Permission denied', /may not read or write/],
  ['IO error: /srv/kring/meetings/000005.log: Read-only file system', /only be read/],
  ['IO error: /srv/kring/meetings/000005.log: No space left on device', /disk is full/],
])('and when LevelDB says it: %s', (message, why) => {
  const cause = Object.assign(new Error(message), { code: 'LEVEL_IO_ERROR' })
  const failed = new Error('Database failed to open', { cause })
  const said = explain(new DataFolderError('/srv/kring/meetings', failed))
  expect(said).toContain('/srv/kring/meetings')
  expect(said).toMatch(why)
})

test('two on one folder: the second says so', async () => {
  const kring = await startServer()
  expect(await told(kring.dataDir)).toMatch(/Another Kring/)
})

test.each(['the folder', 'all that is in it', 'the meetings'] as const)(
  '%s deleted while running: nothing is said to be saved, and whoever runs it can see',
  async (what) => {
    const kring = await startServer()
    const coach = await openMeeting(kring)
    const facilitator = await new Device(coach).connect(kring)
    if (what === 'all that is in it')
      for (const file of await readdir(kring.dataDir))
        await rm(join(kring.dataDir, file), { recursive: true })
    else
      await rm(what === 'the folder' ? kring.dataDir : join(kring.dataDir, 'meetings'), { recursive: true })
    const seat = facilitator.say('seat.add', { member: 'seat1', name: 'Ann' })
    await until('it is not ready', async () => (await ask(kring, '/readyz')).status === 503)
    const opened = await ask(kring, '/api/meetings', {
      body: { language: 'nl', activities: [{ method: 'kandoe', question: 'Wat nu?' }] },
    })
    expect(opened.status).toBe(503)
    expect(facilitator.receipts.has(seat)).toBe(false)
    // Nobody is told that their meeting does not exist.
    expect((await ask(kring, `/api/meetings/${coach.meeting}`, { token: coach.token })).status).not.toBe(404)
  },
)

test('a folder that is moved away and back goes on as if nothing had happened', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  await rename(kring.dataDir, `${kring.dataDir}.away`)
  expect((await ask(kring, '/readyz')).status).toBe(503)
  await rename(`${kring.dataDir}.away`, kring.dataDir)
  await joinMeeting(kring, coach.code, 'Anna')
  expect((await ask(kring, '/readyz')).status).toBe(200)
})
