import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { NOTEBOOK_ROOTS } from '@kring/shared/protocol/wire'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { type Attack, endsWith, heard, open, sync, type Target } from './attack.ts'

const kB = 1024
const times = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i))
/** Marks that Unicode wants in another order: putting them in order takes the square of how many there are. */
const mountain = (height: number) => `a${'\u0301'.repeat(height)}${'\u0316'.repeat(height)}`
const wide = (count: number) => Object.fromEntries(times(count, (i) => [`key${i}`, i]))
/** Too many requests: this address had its share, whatever they were. */
const ENOUGH = 429

/** What is small to ask for and dear to answer. */
export const ON_THE_SERVER: Attack[] = [
  {
    name: 'text dear to normalise',
    run: async (target) => {
      const activities = (line: string) => [
        { method: 'bsa', question: 'Wat nu?', settings: { earlier: [line] } },
      ]
      for (const body of [
        { language: 'nl', activities: activities(`3 + ${mountain(7_500)}`) },
        { language: 'nl', title: mountain(15_000), activities: activities('') },
      ])
        await answers(target, 'POST', '/api/meetings', body, [400, ENOUGH])
      // Whoever leads the meeting may say this kind; it comes as a change, and as what a device brings along.
      const leader = await target.gathering.device(target.gathering.made)
      const say = (id: string) =>
        leader.write(id, {
          ...agendaAdd(id),
          question: mountain(20_000),
          settings: { supply: times(3, () => mountain(10_000)) },
        })
      const ids = times(2, (i) => `dear-${target.mallory.member}-${i}`)
      say(ids[0]!)
      leader.offline()
      for (const id of ids.slice(1)) say(id)
      leader.online()
      for (const id of ids) await isRefused(leader.receipt(id), 'text.tooLong')
      const short = `dear-${target.mallory.member}`
      leader.write(short, {
        ...agendaAdd(short),
        settings: { supply: ['👨\u200d'.repeat(700)] },
      })
      await isRefused(leader.receipt(short), 'statement.invalid')
      leader.close()
    },
  },
  {
    name: 'wide nested statements',
    run: async (target) => {
      const device = await target.gathering.device(target.mallory)
      const ids = times(20, (i) => `nested${i}`)
      for (const id of ids) device.write(id, { ...agendaAdd(id), settings: wide(1_900) })
      // Refused for who says it, before anything is looked into.
      for (const id of ids) await isRefused(device.receipt(id), 'role.notAllowed')
      device.close()
      for (const value of [wide(2_300), wide(20_000), times(20_000, () => ({})), times(80_000, () => '')]) {
        const doc = new Y.Doc()
        doc.getMap(NOTEBOOK_ROOTS.outbox).set('wide', { ...agendaAdd('wide'), settings: value })
        const raw = await open(target, 'notebook')
        raw.socket.send(sync(2, Y.encodeStateAsUpdate(doc)))
        await endsWith(raw, 'notebook.full')
      }
      for (const path of ['/api/meetings', '/api/join'])
        await answers(target, 'POST', path, { ...wide(1_500), activities: [{ settings: wide(1_500) }] }, [
          400,
          ENOUGH,
        ])
    },
  },
  {
    name: 'questions with invented state vectors',
    run: async (target) => {
      // A notebook that is long to look through: what is in it need not be a statement.
      const first = await open(target, 'notebook')
      const doc = new Y.Doc()
      times(4, (i) => doc.getMap(NOTEBOOK_ROOTS.outbox).set(`junk${i}`, 'x'.repeat(60 * kB)))
      first.socket.send(sync(1, Y.encodeStateAsUpdate(doc)))
      await heard(first, (message) => message[0] === 0 && message[1] === 2)
      const boards = await Promise.all(times(6, () => open(target, 'board')))
      const notebooks = [first, ...(await Promise.all(times(7, () => open(target, 'notebook'))))]
      // Fewer on each socket than one socket may ask.
      for (const [i, raw] of [...boards, ...notebooks].entries())
        for (let clock = 1; clock <= 15; clock++) raw.socket.send(sync(0, vector(i * 100 + clock)))
      const [ended] = await Promise.race(notebooks.map(async (raw) => [await raw.goodbye]))
      // Whoever is slow to read the goodbye is cut off in the middle of it.
      if (ended?.code !== 4429 && ended?.code !== 1006) throw new Error(`closed with ${ended?.code}`)
      for (const { socket } of [...boards, ...notebooks]) socket.terminate()
    },
  },
  {
    name: 'answers nobody reads',
    long: true,
    run: async (target) => {
      const made = await target.api.create({
        language: 'nl',
        activities: [{ method: 'free', question: 'Wat zie je?' }],
      })
      const { token } = made
      const image = await putImage(target, made, 900 * kB)
      const picture = `/api/meetings/${made.meeting}/images/${image}`
      const harvest = `/api/meetings/${made.meeting}/harvest.json`
      const unread = await Promise.all(times(12, () => dial(target)))
      for (const [i, socket] of unread.entries())
        for (let n = 0; n < 16; n++) socket.write(get(target, i === 0 && n < 8 ? harvest : picture, token))
      // More than a kernel takes, so that some waits in the server. Who does not read notices an end when writing.
      const isOver = async () => {
        for (const socket of unread) if (socket.writable) socket.write('\r\n')
        return unread.some(({ destroyed }) => destroyed)
      }
      await until(isOver, 'what nobody reads is let go of')
      for (const socket of unread) socket.destroy()
    },
  },
  {
    name: 'dear meetings',
    run: async (target) => {
      const earlier = times(60, (i) => `${i % 6} + kaart ${i}`)
      const activity = { method: 'bsa', question: 'Wat nu?', settings: { earlier } }
      const body = { language: 'nl', activities: times(12, () => activity) }
      await answers(target, 'POST', '/api/meetings', body, [409, ENOUGH])
      const one = { language: 'nl', activities: [activity] }
      const statuses: number[] = []
      for (let i = 0; i < 12; i++)
        statuses.push((await target.api.call('POST', '/api/meetings', { body: one })).status)
      if (statuses.at(-1) !== ENOUGH) throw new Error('they cost nothing')
    },
  },
]

const agendaAdd = (id: string) => ({
  id,
  n: 1,
  kind: 'agenda.add',
  added: id.slice(-20),
  method: 'kandoe',
  question: 'Wat nu?',
})

/** @throws when an answer is another than one of these */
async function answers(
  { api }: Target,
  verb: string,
  path: string,
  body: unknown,
  statuses: readonly number[],
): Promise<void> {
  const { status } = await api.call(verb, path, { body })
  if (!statuses.includes(status)) throw new Error(`${verb} ${path} answers ${status}`)
}

async function isRefused(receipt: Promise<unknown>, code: string): Promise<void> {
  const said = JSON.stringify(await receipt)
  if (said !== JSON.stringify({ ok: false, refused: code })) throw new Error(`answered ${said}`)
}

/** What somebody says they have: so much of a client nobody heard of, and of another. */
function vector(clock: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 2)
    for (const client of [clock, 2 ** 31 - clock]) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
    }
  })
}

async function putImage(
  { origin }: Target,
  { meeting, token }: { meeting: string; token: string },
  size: number,
): Promise<string> {
  const body = Buffer.alloc(size)
  Buffer.from('89504e470d0a1a0a0000000d494844520000000800000008', 'hex').copy(body)
  const headers = { 'content-type': 'image/png', authorization: `Bearer ${token}` }
  const response = await fetch(`${origin}/api/meetings/${meeting}/images`, { method: 'POST', body, headers })
  return ((await response.json()) as { image: string }).image
}

async function dial({ origin }: Target): Promise<Socket> {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket.pause()
}

const get = ({ origin }: Target, path: string, token: string) =>
  `GET ${path} HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nAuthorization: Bearer ${token}\r\n\r\n`

async function until(is: () => Promise<boolean>, what: string): Promise<void> {
  for (let deadline = Date.now() + 100_000; !(await is()); ) {
    if (Date.now() > deadline) throw new Error(`in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
