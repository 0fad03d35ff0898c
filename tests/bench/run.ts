import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { startBare } from './bare.ts'
import { cpuSeconds } from './child.ts'
import { type Heard, measure, type Pace, type Room, together, warmUp } from './crowd.ts'
import { type Figures, figuresOf } from './figures.ts'
import { startHocuspocus } from './hocuspocus.ts'
import { startKring, timeOpening } from './kring.ts'
import { type Held, heldTable, hold } from './memory.ts'
import { startReference } from './reference.ts'
import { KINDS, type Kind, SPEAKERS, type Subject } from './subject.ts'
import { tables } from './table.ts'

const BUSY: Pace = { speakers: SPEAKERS, perSecond: 30 }
const QUIET: Pace = { speakers: 1, perSecond: 10 }
/** Seconds. `first` is before a kind is measured at all, `warm` before each pace; the others are one of two slices. */
const FULL = { first: 20, warm: 1, busy: 3, quiet: 2 }
const QUICK = { first: 0.5, warm: 0.2, busy: 0.5, quiet: 0.3 }

const SERVERS = { bare: startBare, reference: startReference, hocuspocus: startHocuspocus, kring: startKring }

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    clients: { type: 'string', default: '10,30,100,300' },
    kinds: { type: 'string', default: KINDS.join(',') },
    servers: { type: 'string', default: Object.keys(SERVERS).join(',') },
    /** Leaves memory and opening out. */
    live: { type: 'boolean' },
  },
})
const CLIENTS = options.clients.split(',').map(Number)
const ASKED = KINDS.filter((kind) => options.kinds.split(',').includes(kind))
const STARTS = Object.entries(SERVERS).flatMap(([name, start]) =>
  options.servers.split(',').includes(name) ? start : [],
)
/** People who are there and say nothing, for seconds; and how often a long meeting is opened. */
const IDLE = { meetings: 1_000, people: 5, quiet: 20 }
const IDLE_QUICK = { meetings: 50, people: 5, quiet: 1 }
const OPENINGS = 7
const quick = options.quick === true
const seconds = quick ? QUICK : FULL
const say = (text: string) => process.stdout.write(`${text}\n`)
const note = (text: string) => process.stderr.write(`${text}\n`)

/** One server under one load, all of its clients in one room. */
type Setting = { subject: Subject; room: Room; numbers: () => number }

async function run(): Promise<void> {
  const subjects: Subject[] = []
  try {
    for (const start of STARTS) subjects.push(await start())
    const figures: Figures[] = []
    for (const kind of ASKED) {
      for (const clients of CLIENTS) {
        note(`${kind}, ${clients} clients`)
        figures.push(...(await compare(subjects, kind, clients)))
      }
    }
    say(
      `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}${quick ? ', quick run: rough figures' : ''}\n`,
    )
    say(tables(figures))
  } finally {
    for (const subject of subjects) await subject.stop()
  }
  if (options.live) return
  say(`### People who say nothing\n\n${heldTable(await idle())}\n`)
  const { statements, milliseconds } = await timeOpening(quick ? 2 : OPENINGS)
  const sorted = milliseconds.map((time) => time.toFixed(0)).sort((a, b) => Number(a) - Number(b))
  say(`### Opening a meeting of ${statements} statements\n\n${sorted.join(', ')} ms`)
}

/** What each server holds in memory, one server at a time. */
async function idle(): Promise<Held[]> {
  const { meetings, people, quiet } = quick ? IDLE_QUICK : IDLE
  const held: Held[] = []
  for (const start of STARTS) {
    const subject = await start()
    note(`${subject.name}, ${meetings} meetings of ${people} people`)
    try {
      held.push(await hold(subject, meetings, people, quiet))
    } finally {
      await subject.stop()
    }
  }
  return held
}

/** @returns the figures of all servers under the same load: quiet, then busy */
async function compare(subjects: readonly Subject[], kind: Kind, clients: number): Promise<Figures[]> {
  const settings: Setting[] = []
  for (const subject of subjects) {
    const room = await subject.gather(kind, clients)
    // Numbers stay small enough to stand as a coordinate in every presence.
    let n = 0
    const setting = { subject, room, numbers: () => ++n }
    settings.push(setting)
    if (clients === CLIENTS[0]) await warmUp(room, BUSY, seconds.first, setting.numbers)
  }
  const figures = [
    ...(await comparePace(settings, kind, QUIET, seconds.quiet)),
    ...(await comparePace(settings, kind, BUSY, seconds.busy)),
  ]
  for (const { room } of settings) await room.leave()
  return figures
}

/** One server after the other, so that none takes time from another; there and back, so that none is favoured. */
async function comparePace(
  settings: readonly Setting[],
  kind: Kind,
  pace: Pace,
  length: number,
): Promise<Figures[]> {
  const heard = new Map<Setting, Heard[]>()
  const used = new Map<Setting, number>()
  for (const { room, numbers } of settings) await warmUp(room, pace, seconds.warm, numbers)
  for (const setting of [...settings, ...settings.toReversed()]) {
    const before = await cpuSeconds(setting.subject.pid)
    const part = await measure(setting.room, pace, length, setting.numbers)
    used.set(setting, (used.get(setting) ?? 0) + (await cpuSeconds(setting.subject.pid)) - before)
    heard.set(setting, [...(heard.get(setting) ?? []), part])
  }
  return settings.map((setting) => {
    const what = {
      server: setting.subject.name,
      kind,
      clients: setting.room.lines.length,
      speakers: pace.speakers,
    }
    return figuresOf(what, together(heard.get(setting) ?? []), used.get(setting) ?? 0)
  })
}

// Stopped from outside, it still takes its servers along.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
await run()
// Sockets that are still saying goodbye must not keep a finished bench waiting.
process.exit(0)
