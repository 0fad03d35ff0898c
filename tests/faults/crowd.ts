import type { Chance } from '@kring/shared/testing/chance'
import type { Client } from '../simulation/client.ts'
import { Gathering } from '../simulation/gathering.ts'
import { Sightings } from '../simulation/oracle.ts'
import { goTo } from '../simulation/phases.ts'
import type { Server } from '../simulation/server.ts'
import { Tape } from '../simulation/tape.ts'

const NAMES = ['Anna', 'Bram', 'Chris']
/** Statements a person has on the way before they wait for an answer. */
const UNANSWERED = 4
/** Longer than any fault lasts. ms */
const PATIENCE = 60_000

/**
 * People in the silent writing of a KanDoe who do not stop: they write cards nobody else may see, and change
 * their names, which all see. Every byte each of them receives is kept.
 */
export class Crowd {
  readonly sightings = new Sightings()
  readonly tapes = new Map<Client, Tape>()
  #isSpeaking = false
  #speaking: Promise<unknown> = Promise.resolve()

  private constructor(readonly gathering: Gathering) {}

  static async gather(server: Pick<Server, 'origin'>): Promise<Crowd> {
    let tape = new Tape()
    const gathering: Gathering = await Gathering.open(server, { cards: 2 }, () => {
      tape = new Tape()
      return { tape, saw: (board) => crowd.sightings.saw(board) }
    })
    const crowd = new Crowd(gathering)
    const enter = async (entering: Promise<Client>) => {
      const client = await entering
      crowd.tapes.set(client, tape)
      return client
    }
    const facilitator = await enter(gathering.facilitator())
    await enter(gathering.screen())
    for (const name of NAMES) await enter(gathering.join(name))
    // Two devices of one person, so that receipts come by both.
    await enter(gathering.device((crowd.devices.at(-1) as Client).access))
    await goTo('write', facilitator, crowd.devices)
    return crowd
  }

  get devices(): readonly Client[] {
    return this.gathering.devices
  }

  /** Statements that got a yes so far, each counted once. */
  get acknowledged(): number {
    const yes = this.devices.flatMap(({ said, receipts }) => said.filter(({ id }) => receipts.get(id)?.ok))
    return yes.length
  }

  /** All say random statements until {@link fallSilent}. */
  speak(chance: Chance): void {
    this.#isSpeaking = true
    this.#speaking = Promise.all(this.devices.slice(2).map((device) => this.#goOn(device, chance)))
  }

  /** They stop, and wait until all they said was answered. */
  async fallSilent(): Promise<void> {
    this.#isSpeaking = false
    await this.#speaking
    for (const device of this.devices) {
      await device.until(
        () => device.synced() && device.waiting().length === 0,
        device.story.bind(device),
        PATIENCE,
      )
    }
  }

  async #goOn(device: Client, chance: Chance): Promise<void> {
    const { member } = device.access
    for (let n = 0; this.#isSpeaking; n++) {
      if (chance.is(0.6))
        device.say('card.write', { card: `${member}-${n % 2}`, label: `${secretOf(device)} ${n}`, text: '' })
      else device.say('member.rename', { member, name: `Naam ${n}` })
      await device.until(
        () => !this.#isSpeaking || device.waiting().length < UNANSWERED,
        device.story.bind(device),
        PATIENCE,
      )
      // Others, and the network, get their turn.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

/** @returns the word that is on every card of this person and nowhere else */
export function secretOf({ access }: Client): string {
  return `zq${access.member.replaceAll(/[^a-z0-9]/gi, '').toLowerCase()}`
}
