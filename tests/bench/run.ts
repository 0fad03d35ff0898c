import { cpus } from 'node:os'
import { startBare } from './bare.ts'
import { cpuSeconds } from './child.ts'
import { measure, type Pace, type Room } from './crowd.ts'
import { type Figures, figuresOf } from './figures.ts'
import { startKring } from './kring.ts'
import { startReference } from './reference.ts'
import { KINDS, type Kind, SPEAKERS, type Subject } from './subject.ts'
import { tables } from './table.ts'

const CLIENTS = [10, 30, 100]
const BUSY: Pace = { speakers: SPEAKERS, perSecond: 30 }
const QUIET: Pace = { speakers: 1, perSecond: 10 }
const FULL = { warm: 1, busy: 6, quiet: 4 }
const QUICK = { warm: 0.3, busy: 1.2, quiet: 0.8 }

const quick = process.argv.includes('--quick')
const seconds = quick ? QUICK : FULL
const say = (text: string) => process.stdout.write(`${text}\n`)
const note = (text: string) => process.stderr.write(`${text}\n`)

/** One after the other, so that no server takes processor time from another; in turn first, so that none is favoured. */
async function run(): Promise<void> {
  const subjects: Subject[] = []
  try {
    for (const start of [startBare, startReference, startKring]) subjects.push(await start())
    const figures: Figures[] = []
    for (const kind of KINDS) {
      for (const [turn, clients] of CLIENTS.entries()) {
        for (let i = 0; i < subjects.length; i++) {
          const subject = subjects[(i + turn) % subjects.length] as Subject
          note(`${kind}, ${clients} clients, ${subject.name}`)
          figures.push(...(await measureOne(subject, kind, clients)))
        }
      }
    }
    figures.sort((one, other) => one.clients - other.clients || one.speakers - other.speakers || order(subjects, one) - order(subjects, other))
    say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}${quick ? ', quick run: rough figures' : ''}\n`)
    say(tables(figures))
  } finally {
    for (const subject of subjects) await subject.stop()
  }
}

async function measureOne(subject: Subject, kind: Kind, clients: number): Promise<Figures[]> {
  const room = await subject.gather(kind, clients)
  // Numbers stay small enough to stand as a coordinate in every presence.
  let n = 0
  const numbers = () => ++n
  const figures: Figures[] = []
  for (const [pace, measured] of [
    [QUIET, seconds.quiet],
    [BUSY, seconds.busy],
  ] as const) {
    figures.push(await measurePace(subject, kind, room, pace, measured, numbers))
  }
  await room.leave()
  return figures
}

async function measurePace(
  subject: Subject,
  kind: Kind,
  room: Room,
  pace: Pace,
  measured: number,
  numbers: () => number,
): Promise<Figures> {
  let before = 0
  let used = 0
  const around = {
    begin: async () => {
      before = await cpuSeconds(subject.pid)
    },
    end: async () => {
      used = (await cpuSeconds(subject.pid)) - before
    },
  }
  const heard = await measure(room, pace, { warm: seconds.warm, measured }, numbers, around)
  return figuresOf({ server: subject.name, kind, clients: room.lines.length, speakers: pace.speakers }, heard, used)
}

const order = (subjects: readonly Subject[], { server }: Figures) => subjects.findIndex(({ name }) => name === server)

// Stopped from outside, it still takes its servers along.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
await run()
// Sockets that are still saying goodbye must not keep a finished bench waiting.
process.exit(0)
