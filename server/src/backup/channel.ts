import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { linesOf, withEnds } from './lines.ts'

const HOST = '127.0.0.1'
/** Silence after which a server is taken to be gone. ms */
const PATIENCE = 60_000

/** How the server that has the data open can be asked for a backup: only by who can read this file in DATA_DIR. */
type Address = { port: number; token: string }
const addressFile = (dataDir: string) => join(dataDir, 'backup-channel.json')

/**
 * Lets a command on this machine read what only this process can: LevelDB is of one process at a time.
 * @param lines begins a backup
 */
export async function openChannel(
  dataDir: string,
  lines: () => AsyncIterable<string>,
): Promise<{ close(): Promise<void> }> {
  const token = randomBytes(32).toString('base64url')
  const server = createServer((request, response) => {
    if (!isKnown(request, token)) {
      response.writeHead(403).end()
      return
    }
    // Cut off when something fails: a backup without its last line is none.
    pipeline(Readable.from(withEnds(lines())), response).catch(() => response.destroy())
  })
  server.listen(0, HOST)
  await once(server, 'listening')
  const address: Address = { port: (server.address() as AddressInfo).port, token }
  const file = addressFile(dataDir)
  await rm(file, { force: true })
  await writeFile(file, JSON.stringify(address), { mode: 0o600, flag: 'wx' })
  return {
    close: async () => {
      await rm(file, { force: true })
      server.close()
      server.closeAllConnections()
    },
  }
}

/** @returns the lines of a backup from the server that has this data open; undefined when there is none */
export async function askChannel(dataDir: string): Promise<AsyncIterable<string> | undefined> {
  const text = await readFile(addressFile(dataDir), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { port, token } = JSON.parse(text) as Address
  const request = get({ host: HOST, port, headers: { authorization: `Bearer ${token}` } })
  request.setTimeout(PATIENCE, () => request.destroy(new Error('the server fell silent')))
  // After a power cut the file is still there, and the port may be nobody's, or some other program's.
  const answered = await once(request, 'response').catch(() => undefined)
  const response = answered?.[0] as IncomingMessage | undefined
  if (response?.statusCode === 200) return linesOf(response)
  response?.destroy()
  return undefined
}

function isKnown({ headers }: IncomingMessage, token: string): boolean {
  const given = Buffer.from(headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
