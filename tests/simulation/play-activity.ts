import { whereabouts } from '@kring/shared/affordances'
import { randomFrom } from '@kring/shared/basis/random'
import { type Chance, chanceFrom } from '@kring/shared/testing/chance'
import { expect } from 'vitest'
import type { Client } from './client.ts'
import { Gathering } from './gathering.ts'
import { expectConvergence, expectTruth, Sightings } from './oracle.ts'
import { pressNext } from './phases.ts'
import { sayAnything } from './say-anything.ts'
import type { Server } from './server.ts'

/** What each device does in every phase, and what may happen to the server meanwhile. */
type Play = {
  /** KanDoe unless told otherwise. */
  method?: string
  settings?: Record<string, unknown>
  seed: number
  /** Things each device does in each phase. */
  steps: number
  /** How often the server goes away during a phase, 0 to 1. */
  outages: number
  /** Takes the server away and brings it back. */
  outage: (chance: Chance) => Promise<void>
}

/** @returns the seed to play with: SEED from the environment, or another one each time; it stands in the test's name */
export function seedOf(offset: number): number {
  const given = Number(process.env.SEED)
  return (Number.isInteger(given) && given > 0 ? given : Date.now() % 1e9) + offset
}

/**
 * Plays a whole activity with a facilitator, a screen, four people (one on two devices) and a seat. They talk at
 * random while devices lose the network, are loaded again, and the server goes away; in the end everything is
 * held against the ledger.
 */
export async function playActivity(
  server: Server,
  { method = 'kandoe', settings = { cards: 2, rounds: 2 }, seed, steps, outages, outage }: Play,
): Promise<void> {
  const chance = chanceFrom(randomFrom(seed))
  const sightings = new Sightings()
  const gathering = await Gathering.open(server, settings, () => ({ saw: sightings.saw }), method)
  const facilitator = await gathering.facilitator()
  await gathering.screen()
  const anna = await gathering.join('Anna')
  await gathering.device(anna.access)
  for (const name of ['Bram', 'Chris', 'Dewi']) await gathering.join(name)
  await facilitator.must('seat.add', { member: 'seat-1', name: 'Ed' })

  const { devices } = gathering
  while (whereabouts(facilitator.activity()).next) {
    const breaksAt = chance.is(outages) ? chance.below(steps * devices.length) : undefined
    let taken = 0
    let outageOver = Promise.resolve()
    const tick = () => {
      if (taken++ === breaksAt) outageOver = outage(chance)
    }
    await Promise.all(
      devices.map((device) => live(device, steps, chanceFrom(randomFrom(chance.below(2 ** 32))), tick)),
    )
    await outageOver
    for (const device of devices) device.online()
    await oneOn(facilitator)
  }

  await Promise.all(
    devices.map((device) =>
      device.until(() => device.synced() && device.waiting().length === 0, 'all is said'),
    ),
  )
  expect(
    devices.flatMap(({ receipts }) => [...receipts.values()]).filter(({ ok }) => ok).length,
  ).toBeGreaterThan(steps)
  // A graceful end: what was published has been sent before the goodbye.
  await server.stop()
  const entries = await server.ledger(gathering.id)
  await expectConvergence(entries, devices)
  expectTruth(entries, devices, sightings)
}

/** One device through one phase. */
async function live(device: Client, steps: number, chance: Chance, tick: () => void): Promise<void> {
  let online = true
  for (let step = 0; step < steps; step++) {
    tick()
    if (chance.is(0.06)) device.cut()
    if (chance.is(0.05)) device.reload()
    if (chance.is(online ? 0.08 : 0.3)) {
      online = !online
      if (online) device.online()
      else device.offline()
    }
    if (chance.is(0.15)) {
      device.together(() => {
        sayAnything(device, chance)
        sayAnything(device, chance)
      })
    }
    const said = sayAnything(device, chance)
    if (online && said && chance.is(0.7))
      await device.until(
        () => !isWaiting(device, said),
        () => `an answer to ${said}; ${device.story()}`,
      )
    else await new Promise((resolve) => setImmediate(resolve))
  }
}

/** An answer may have been seen, and taken away, by another device of the same member. */
const isWaiting = (device: Client, said: string) =>
  !device.receipts.has(said) && device.waiting().some(({ id }) => id === said)

async function oneOn(facilitator: Client): Promise<void> {
  await facilitator.ready()
  const { stamp } = facilitator.activity().phase
  const receipt = await facilitator.receipt(pressNext(facilitator))
  expect(receipt).toMatchObject({ ok: true })
  await facilitator.until(() => facilitator.activity().phase.stamp > stamp, 'the next phase is shown')
}
