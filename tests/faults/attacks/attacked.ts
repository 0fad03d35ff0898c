import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { AT_THE_DOOR } from '../../attacks/at-the-door.ts'
import { type Attack, aimAt } from '../../attacks/attack.ts'
import { ATTACKS } from '../../attacks/attacks.ts'
import { p99, Ten } from '../../attacks/ten.ts'
import { atEnd } from '../../simulation/ending.ts'
import { Gathering } from '../../simulation/gathering.ts'
import { expectConvergence, Sightings } from '../../simulation/oracle.ts'
import { type ChildServer, newChildServer } from '../../simulation/server.ts'
import { accountOf } from '../account.ts'
import type { Fault } from '../fault.ts'
import type { Order } from './attacker.ts'

const ATTACKER = fileURLToPath(new URL('attacker.js', import.meta.url))
const MB = 1024 * 1024
/** What the heap may be above where it was: what honest people said meanwhile, and what is not collected yet. */
const ABOVE = 32 * MB
/** How long memory may take to come back; a notebook stays for half a minute after its last device. ms */
const SETTLING = 90_000

/** Each attack against ten people at work in a server of their own, and how much longer they waited for answers. */
export function attacks(quick: boolean): Fault[] {
  return ATTACKS.map((attack) => {
    const times = quick || AT_THE_DOOR.includes(attack) ? 1 : 10
    return attacked(attack, times, quick ? 20 : 60)
  })
}

function attacked(attack: Attack, times: number, answers: number): Fault {
  return {
    name: `attack: ${attack.name}`,
    run: async () => {
      const server = await newChildServer()
      const gathering = await Gathering.open(server)
      const ten = await Ten.in(gathering)
      const begin = attack.near ? nearby(attack, ten) : await fromAfar(attack.name)
      ten.begin()
      await ten.answers(20)
      ten.takeTimes()
      await ten.answers(answers)
      const before = ten.takeTimes()
      const heap = await heapOf(server)
      await begin({ times, origin: server.origin(), made: gathering.made })
      const attacked = ten.takeTimes()
      await ten.answers(answers)
      const after = ten.takeTimes()
      await settled(server, heap + ABOVE)
      await ten.answers(2)
      await ten.end()
      await server.stop()
      const entries = await server.ledger(gathering.id)
      await expectConvergence(entries, ten.people)
      const people = {
        devices: ten.people,
        acknowledged: ten.answered,
        sightings: new Sightings(),
        tapes: new Map(),
      }
      return {
        fault: attack.name,
        times,
        ...accountOf(people, entries),
        // A machine is not equally quiet all the time: undisturbed is before and after.
        p99Ratio: p99(attacked) / p99([...before, ...after]),
      }
    },
  }
}

type Begin = (order: Omit<Order, 'name'>) => Promise<void>

/** These look through the eyes of the ten, and each of them is one of few messages. */
function nearby(attack: Attack, ten: Ten): Begin {
  return async ({ times, origin, made }) => {
    const gathering = Gathering.of({ origin: () => origin }, made)
    for (let time = 0; time < times; time++) await attack.run(await aimAt(origin, gathering, ten))
  }
}

/** @returns how to begin, once the process that will attack is ready */
async function fromAfar(name: string): Promise<Begin> {
  const child = spawn(process.execPath, [ATTACKER], { stdio: ['pipe', 'pipe', 'pipe'] })
  atEnd(() => void child.kill('SIGKILL'))
  const errors: Buffer[] = []
  child.stderr.on('data', (bytes: Buffer) => errors.push(bytes))
  await once(child.stdout, 'data')
  return async (order) => {
    child.stdin.write(JSON.stringify({ name, ...order } satisfies Order))
    const [code] = (await once(child, 'exit')) as [number | null]
    if (code !== 0) throw new Error(`the server answered otherwise: ${Buffer.concat(errors)}`)
  }
}

async function heapOf(server: ChildServer): Promise<number> {
  const metrics = await (await fetch(`${server.origin()}/metrics`)).text()
  return Number(/^kring_heap_bytes (\S+)$/m.exec(metrics)?.[1])
}

/** @throws when memory does not come back */
async function settled(server: ChildServer, most: number): Promise<void> {
  const deadline = Date.now() + SETTLING
  let heap = await heapOf(server)
  while (heap > most) {
    if (Date.now() > deadline)
      throw new Error(`${Math.round((heap - most) / MB)} MB too much stays in memory`)
    await new Promise((resolve) => setTimeout(resolve, 500))
    heap = await heapOf(server)
  }
}
