import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Attack } from '../../attacks/attack.ts'
import { ATTACKS } from '../../attacks/attacks.ts'
import { Ten, type Wait } from '../../attacks/ten.ts'
import { atEnd, endAll } from '../../simulation/ending.ts'
import { Gathering } from '../../simulation/gathering.ts'
import { expectConvergence, Sightings } from '../../simulation/oracle.ts'
import { goTo } from '../../simulation/phases.ts'
import { type ChildServer, newChildServer } from '../../simulation/server.ts'
import { Tape } from '../../simulation/tape.ts'
import { accountOf } from '../account.ts'
import { secretOf } from '../crowd.ts'
import type { Fault, Row, Waits } from '../fault.ts'
import { timesLonger, together } from '../table.ts'
import { Attackers, type Order } from './attacker.ts'

const ATTACKER = fileURLToPath(new URL('attacker.js', import.meta.url))
/** A server that collects what nothing holds when it is told to: garbage is no leak, and a leak is none the less one. */
const COLLECTING = fileURLToPath(new URL('../collecting.js', import.meta.url))
const MB = 1024 * 1024
/** What may be held above what was held before: what honest people said meanwhile, and what it is answered with. */
const ABOVE = 32 * MB
/** How long memory may take to come back; a notebook stays for half a minute after its last device. ms */
const SETTLING = 90_000

type Schedule = {
  /** How often all of it is done at most, each time on a new server. */
  rounds: number
  /** Attackers in one round, and the milliseconds from one to the next at least. */
  times: number
  apart: number
  /** Answers each of the ten gets before anything is measured, and in each undisturbed time. */
  warm: number
  calm: number
}

const FULL: Schedule = { rounds: 3, times: 40, apart: 100, warm: 60, calm: 75 }
const QUICK: Schedule = { rounds: 1, times: 4, apart: 100, warm: 20, calm: 20 }
/** Tokens that are wrong are counted per address: more of this one would be told otherwise. */
const FORGERS = { times: 18, apart: 220 }

/** Where people wait longer than so many times they are attacked once more, on another server, and again. */
const NEAR = 1.5

/** Each attack against ten people at work in a server of their own, and how much longer they waited for answers. */
export function attacks(quick: boolean): Fault[] {
  const schedule = quick ? QUICK : FULL
  return ATTACKS.map((attack) => {
    const forges = attack.name === 'the notebook of another member' && !quick
    return attacked(attack, { ...schedule, ...(forges ? FORGERS : {}), ...(attack.long ? { times: 1 } : {}) })
  })
}

function attacked(attack: Attack, schedule: Schedule): Fault {
  return {
    name: `attack: ${attack.name}`,
    store: 'LevelDB',
    run: async () => {
      let row = await round(attack, schedule)
      for (let more = 1; more < schedule.rounds && row.waits && timesLonger(row.waits) > NEAR; more++) {
        await endAll()
        row = together(row, await round(attack, schedule))
      }
      return row
    },
  }
}

/** Ten people work undisturbed, are attacked, and work undisturbed again. */
async function round(attack: Attack, { times, apart, warm, calm }: Schedule): Promise<Row> {
  const server = await newChildServer({ script: COLLECTING })
  const tapes = new Map<string, Tape>()
  const gathering = await Gathering.open(server, {}, (member) => {
    const tape = tapes.get(member) ?? new Tape()
    tapes.set(member, tape)
    return { tape }
  })
  const ten = await Ten.in(gathering)
  await goTo('write', await gathering.facilitator(), ten.people)
  for (const person of ten.people)
    await person.must('card.write', {
      card: `${person.access.member}-0`,
      label: secretOf(person),
      text: '',
    })
  const { made } = gathering
  const secrets = ten.people.map(secretOf)
  const order = { name: attack.name, times, apart, origin: server.origin(), made, secrets }
  const attackers = attack.near ? await Attackers.enter(order, ten) : await fromAfar(order)
  ten.begin()
  await ten.answers(warm)
  const heap = await heapOf(server)
  ten.takeWaits()
  await ten.answers(calm)
  const begun = performance.now()
  const known = await attackers.attack()
  const ended = performance.now()
  await ten.answers(calm)
  const waits = sorted(ten.takeWaits(), begun, ended)
  await settled(server, heap + ABOVE)
  await ten.answers(2)
  await ten.end()
  await server.stop()
  const entries = await server.ledger(gathering.id)
  await expectConvergence(entries, ten.people)
  const account = accountOf(
    {
      devices: ten.people,
      acknowledged: ten.answered,
      sightings: new Sightings(),
      tapes: new Map(ten.people.map((person) => [person, tapes.get(person.access.member) ?? new Tape()])),
    },
    entries,
  )
  return { fault: attack.name, store: 'LevelDB', times, ...account, leaks: account.leaks + known, waits }
}

/** @returns what people waited for while the attack went on, also in part, and what not */
function sorted(waits: readonly Wait[], begun: number, ended: number): Waits {
  return {
    before: waits.filter((wait) => wait.ended <= begun),
    during: waits.filter((wait) => wait.ended > begun && wait.begun < ended),
    after: waits.filter((wait) => wait.begun >= ended),
  }
}

/**
 * Attackers in a process of their own, which gets what processor time is left over: theirs would be other machines.
 * @returns them, once they are in and ready
 */
async function fromAfar(order: Order): Promise<Pick<Attackers, 'attack'>> {
  const child = spawn(process.execPath, [ATTACKER], { stdio: ['pipe', 'pipe', 'pipe'] })
  atEnd(() => void child.kill('SIGKILL'))
  const errors: Buffer[] = []
  child.stderr.on('data', (bytes: Buffer) => errors.push(bytes))
  const exit = once(child, 'close')
  const said = async () => {
    const [said] = await Promise.race([once(child.stdout, 'data'), exit.then(() => [undefined])])
    if (said === undefined) throw new Error(`the server answered otherwise: ${Buffer.concat(errors)}`)
    return String(said)
  }
  await said()
  child.stdin.write(JSON.stringify(order))
  await said()
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  return {
    attack: async () => {
      child.stdin.write('now')
      return Number(await said())
    },
  }
}

/** @returns bytes that are held once what nothing holds is collected */
async function heapOf(server: ChildServer): Promise<number> {
  server.signal('SIGUSR2')
  // What is asked first may be answered before the signal is heard; not what is asked after that.
  await metricsOf(server)
  return Number(/^kring_heap_bytes (\S+)$/m.exec(await metricsOf(server))?.[1])
}

async function metricsOf(server: ChildServer): Promise<string> {
  return (await fetch(`${server.origin()}/metrics`)).text()
}

/** @throws when memory does not come back */
async function settled(server: ChildServer, most: number): Promise<void> {
  const deadline = Date.now() + SETTLING
  let heap = await heapOf(server)
  while (heap > most) {
    if (Date.now() > deadline)
      throw new Error(`${Math.round((heap - most) / MB)} MB too much are held in memory`)
    await new Promise((resolve) => setTimeout(resolve, 500))
    heap = await heapOf(server)
  }
}
