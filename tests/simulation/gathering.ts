import type { MemberId } from '@kring/shared/meeting'
import type { CreateMeetingAnswer } from '@kring/shared/protocol/api'
import { Api } from './api.ts'
import { type Access, Client, type ClientOptions } from './client.ts'
import { atEnd } from './ending.ts'
import type { Server } from './server.ts'

/** A meeting with people in it; every device made here is closed when the test ends. */
export class Gathering {
  readonly devices: Client[] = []

  private constructor(
    private readonly server: Pick<Server, 'origin'>,
    readonly made: CreateMeetingAnswer,
    private readonly optionsFor: (member: MemberId) => ClientOptions,
  ) {
    atEnd(() => {
      for (const device of this.devices) device.close()
    })
  }

  /**
   * Opens a meeting with one activity.
   * @param optionsFor what each member's devices are made with
   */
  static async open(
    server: Pick<Server, 'origin'>,
    settings: Record<string, unknown> = {},
    optionsFor: (member: MemberId) => ClientOptions = () => ({}),
    method = 'kandoe',
  ): Promise<Gathering> {
    const made = await new Api(server.origin).create({
      language: 'nl',
      activities: [{ method, question: 'Wat helpt ons verder?', settings }],
    })
    return new Gathering(server, made, optionsFor)
  }

  /**
   * A meeting somebody else opened.
   * @param optionsFor what each member's devices are made with
   */
  static of(
    server: Pick<Server, 'origin'>,
    made: CreateMeetingAnswer,
    optionsFor: (member: MemberId) => ClientOptions = () => ({}),
  ): Gathering {
    return new Gathering(server, made, optionsFor)
  }

  get id(): string {
    return this.made.meeting
  }

  /** One more device for somebody who is in. */
  device(access: Access): Promise<Client> {
    const device = new Client(this.server.origin, access, this.optionsFor(access.member))
    this.devices.push(device)
    return device.ready()
  }

  facilitator(): Promise<Client> {
    return this.device(this.made)
  }

  async screen(): Promise<Client> {
    const { meeting, facilitatorKey } = this.made
    return this.device(await new Api(this.server.origin).join({ meeting, facilitatorKey, role: 'screen' }))
  }

  async join(name: string): Promise<Client> {
    return this.device(await new Api(this.server.origin).join({ code: this.made.code, name }))
  }
}
