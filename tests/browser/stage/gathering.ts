import { looseCards } from '@kring/shared/meeting'
import type { Client } from '../../simulation/client.ts'
import { Album } from './album.ts'
import { type Device, LAPTOP, PATIENCE, type Person, PHONE } from './person.ts'
import { Prepared } from './prepared.ts'
import { Stage } from './stage.ts'
import { DrawnBoard } from './table.ts'

const WALL: Device = { ...LAPTOP, context: { viewport: { width: 1920, height: 1080 } } }
export const NAMES = ['Lotte', 'Joris', 'Samira', 'Pieter', 'Noor', 'Hilde', 'Anna', 'Bram']

/** A meeting of one method with eight people, and those whose pages are pictured. */
export class Gathering {
  readonly #album: Album

  private constructor(
    readonly meeting: Prepared,
    readonly people: Person[],
    title: string,
  ) {
    this.#album = new Album(`${title}-`)
  }

  static async of(
    method: string,
    question: string,
    settings: Record<string, unknown> = {},
    names = NAMES,
    title = method,
  ) {
    const meeting = await Prepared.open(await Stage.open(), method, question, names, settings)
    const people = [
      await meeting.at('screen', WALL),
      await meeting.at('facilitator', LAPTOP),
      await meeting.at('Anna', LAPTOP),
      await meeting.at('Bram', PHONE),
    ]
    return new Gathering(meeting, people, title)
  }

  /** What everybody says, all at once. */
  async everybody(says: (client: Client, name: string, index: number) => void): Promise<void> {
    for (const [index, name] of NAMES.entries()) says(this.meeting.by(name), name, index)
    await this.meeting.heard()
  }

  get facilitator(): Client {
    return this.meeting.by('facilitator')
  }

  /** The cards that lie there, as the facilitator's device knows them. */
  cards() {
    return looseCards(this.facilitator.activity()).sort((one, other) => (one.label < other.label ? -1 : 1))
  }

  /** A picture of every page, once these words are on the phone, which lists what the others draw. */
  async picture(moment: string, words?: string | RegExp): Promise<void> {
    await this.meeting.heard()
    const phone = this.people[3]?.page
    if (words) await phone?.getByText(words).first().waitFor({ state: 'attached', timeout: PATIENCE })
    for (const person of this.people) await new DrawnBoard(person).liesStill()
    await this.#album.take(moment, ...this.people)
  }
}

/** The harvest page itself, on a laptop and on a phone, whole. */
export async function harvests(here: Gathering, method: string): Promise<void> {
  const album = new Album(`${method}-harvest-`)
  for (const person of here.people.slice(1)) {
    if (person.name === 'facilitator') await person.presses('Open de oogst')
    else await person.follows('Open de oogst')
    await person.page.getByRole('img', { name: /^Het bord aan het einde/ }).waitFor()
    const size = person.page.viewportSize()
    const height = await person.page.evaluate(() => document.documentElement.scrollHeight)
    if (size) await person.page.setViewportSize({ width: size.width, height: Math.min(height, 2600) })
    await album.take('page', person)
  }
}

/** Whose turn it is has spoken, or passed. */
export async function speaks({ facilitator, meeting }: Gathering, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const { turn } = facilitator.activity()
    facilitator.say('turn.end', { turn: turn?.number ?? 0 }, turn?.holder ?? '')
    await meeting.heard()
    await facilitator.until(() => facilitator.activity().turn?.number !== turn?.number, 'the turn goes on')
  }
}
