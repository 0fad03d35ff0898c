import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { Client } from '../simulation/client.ts'
import { atEnd } from '../simulation/ending.ts'
import { Gathering } from '../simulation/gathering.ts'
import { expectConvergence, expectTruth, Sightings } from '../simulation/oracle.ts'
import { pressNext } from '../simulation/phases.ts'
import type { Cluster } from './cluster.ts'

/** Between two things one device says. ms */
const BREATH = 40

export type Meetings = {
  gatherings: Gathering[]
  devices: Client[]
  /** A device that knows one node only, whatever the proxy thinks of it. */
  beside(gathering: Gathering, origin: string): Promise<Client>
}

/** What came of it: statements with a receipt, and how long anybody behind the proxy waited for one. ms */
export type Account = { receipts: number; longestWait: number }

/** @returns an account in words, for the report of a run */
export const tell = ({ receipts, longestWait }: Account): string =>
  `${receipts} receipts, longest wait ${longestWait} ms`

/**
 * Four meetings of four people talk without a break while something happens to the servers; then everything is held
 * against the ledgers.
 * @param trouble what happens; people talk on for a while when it is over
 */
export async function keepsGoingThrough(
  cluster: Cluster,
  trouble: (meetings: Meetings) => Promise<void>,
): Promise<Account> {
  const sightings: Sightings[] = []
  const gatherings: Gathering[] = []
  for (let count = 0; count < 4; count++) {
    const seen = new Sightings()
    sightings.push(seen)
    gatherings.push(await openMeeting(cluster, seen))
  }
  const devices = gatherings.flatMap((gathering) => gathering.devices)
  const besides: Client[] = []
  const speakers = new Speakers()
  for (const device of devices) speakers.begin(device, true)
  await pause(500)
  speakers.measure()
  await trouble({
    gatherings,
    devices,
    beside: async (gathering, origin) => {
      const device = new Client(() => origin, gathering.made)
      atEnd(() => device.close())
      besides.push(device)
      await device.ready()
      speakers.begin(device, false)
      return device
    },
  })
  await pause(1_500)
  await speakers.end()

  const everybody = [...devices, ...besides]
  await Promise.all(
    everybody.map((device) =>
      device.until(
        () => device.synced() && device.waiting().length === 0,
        () => device.story(),
      ),
    ),
  )
  await cluster.stop()
  for (const [index, gathering] of gatherings.entries()) {
    const entries = await cluster.ledger(gathering.id)
    const there = everybody.filter(({ access }) => access.meeting === gathering.id)
    await expectConvergence(entries, there)
    expectTruth(entries, there, sightings[index])
  }
  const receipts = everybody.reduce((sum, device) => sum + device.receipts.size, 0)
  expect(receipts).toBeGreaterThan(100)
  return { receipts, longestWait: speakers.longestWait }
}

async function openMeeting(cluster: Cluster, sightings: Sightings): Promise<Gathering> {
  const gathering = await Gathering.open(cluster, { cards: 2, rounds: 1 }, () => ({ saw: sightings.saw }))
  const facilitator = await gathering.facilitator()
  for (const name of ['Anna', 'Bram', 'Chris']) await gathering.join(name)
  expect(await facilitator.receipt(pressNext(facilitator))).toMatchObject({ ok: true })
  return gathering
}

/** Devices that go on talking, and how long they waited for what they said since it was measured. */
class Speakers {
  readonly #speaking: Promise<void>[] = []
  #measuring = false
  #over = false
  longestWait = 0

  /** @param counts whether its waiting counts */
  begin(device: Client, counts: boolean): void {
    this.#speaking.push(this.#go(device, counts))
  }

  measure(): void {
    this.#measuring = true
  }

  async end(): Promise<void> {
    this.#over = true
    await Promise.all(this.#speaking)
  }

  async #go(device: Client, counts: boolean): Promise<void> {
    const { member } = device.access
    for (let count = 0; !this.#over; count++) {
      const said = Date.now()
      const measured = this.#measuring && counts
      const id =
        count % 2
          ? device.say('member.rename', { member, name: `${member} ${count}` })
          : device.say('card.write', { card: `card-${member}`, label: `Kaart ${count}`, text: '' })
      // Several may be waiting at once, as in a meeting.
      void device.receipt(id).then(
        () => {
          if (measured) this.longestWait = Math.max(this.longestWait, Date.now() - said)
        },
        () => {},
      )
      await pause(BREATH)
    }
  }
}
