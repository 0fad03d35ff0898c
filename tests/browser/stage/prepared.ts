import type { Language } from '@kring/shared/basis/words'
import { onTestFinished } from 'vitest'
import { Api } from '../../simulation/api.ts'
import { type Access, Client } from '../../simulation/client.ts'
import { type Device, Person } from './person.ts'
import type { Stage } from './stage.ts'

/**
 * A meeting that is brought where a test wants it by what its devices say over the wire: where pages are looked at
 * and nobody works in them, that is quicker than hands.
 */
export class Prepared {
  private constructor(
    private readonly stage: Stage,
    private readonly accesses: Record<string, Access>,
    readonly clients: Record<string, Client>,
  ) {}

  /** A meeting with a facilitator, a screen and these people. */
  static async open(
    stage: Stage,
    method: string,
    question: string,
    names: string[],
    settings: Record<string, unknown> = {},
    language: Language = 'nl',
  ): Promise<Prepared> {
    const origin = stage.server.origin
    const api = new Api(origin)
    const made = await api.create({ language, activities: [{ method, question, settings }] })
    const key = { meeting: made.meeting, facilitatorKey: made.facilitatorKey }
    const accesses: Record<string, Access> = {
      facilitator: made,
      screen: await api.join({ ...key, role: 'screen' }),
    }
    for (const name of names) accesses[name] = await api.join({ code: made.code, name })
    const clients: Record<string, Client> = {}
    for (const name of ['facilitator', ...names]) {
      const client = new Client(origin, accesses[name] as Access)
      onTestFinished(() => client.close())
      clients[name] = await client.ready()
    }
    return new Prepared(stage, accesses, clients)
  }

  /** @returns what this person's device says and sees */
  by(name: string): Client {
    const client = this.clients[name]
    if (!client) throw new Error(`${name} is not here`)
    return client
  }

  /** Everybody's words have arrived. */
  async heard(): Promise<void> {
    for (const client of Object.values(this.clients))
      await client.until(() => client.waiting().length === 0, 'everything was heard')
  }

  /** The facilitator brings the group to a phase. */
  async goes(phase: string): Promise<void> {
    await this.heard()
    const facilitator = this.by('facilitator')
    facilitator.say('phase.go', { phase, round: 0, stamp: facilitator.activity().phase.stamp })
    // Who speaks next speaks about what is on the table of their own device.
    for (const client of Object.values(this.clients))
      await client.until(() => client.activity().phase.id === phase, `the group is at ${phase}`)
  }

  /** The facilitator adds another method to the agenda, and the group goes on with it. */
  async takesUp(
    method: string,
    question: string,
    settings: Record<string, string | number | boolean | string[]> = {},
  ): Promise<void> {
    await this.heard()
    const facilitator = this.by('facilitator')
    await facilitator.must('agenda.add', { added: method, method, question, settings })
    await facilitator.must('agenda.go', { to: method })
    for (const client of Object.values(this.clients))
      await client.until(() => client.activity().id === method, `the group is at ${method}`)
  }

  /** Somebody of this meeting at a device. @param asList shows cards as a list where they could be drawn */
  async at(name: string, device: Device, asList = false): Promise<Person> {
    const access = this.accesses[name]
    if (!access) throw new Error(`${name} is not here`)
    const context = await this.stage.device(device)
    if (asList)
      // Only a page of this server has something to remember.
      await context.addInitScript(
        () => location.protocol === 'http:' && localStorage.setItem('kring.asList', 'true'),
      )
    const page = await context.newPage()
    const path = name === 'screen' ? `/m/${access.meeting}/screen` : `/m/${access.meeting}`
    await page.goto(`${this.stage.server.origin()}${path}#${access.token}`)
    return new Person(this.stage, name, page, device)
  }
}
