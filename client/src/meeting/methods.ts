import { meetingSpec } from '@kring/shared/capabilities/registry'
import type { Meeting, MemberId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { methodOf, registerMethods } from '@kring/shared/methods/registry'

export type MethodParts = Readonly<Record<string, () => Promise<Method>>>

/** Each method is a part of the client by itself: a meeting uses one or two of them. Planning brings all (methods/all). */
export const METHOD_PARTS: MethodParts = {
  bbb: async () => (await import('@kring/shared/methods/bbb/bbb')).bbb,
  bsa: async () => (await import('@kring/shared/methods/bsa/bsa')).bsa,
  celebrate: async () => (await import('@kring/shared/methods/celebrate/celebrate')).celebrate,
  checkin: async () => (await import('@kring/shared/methods/checkin/checkin')).checkin,
  checkout: async () => (await import('@kring/shared/methods/checkout/checkout')).checkout,
  circle: async () => (await import('@kring/shared/methods/circle/circle')).circle,
  criteria: async () => (await import('@kring/shared/methods/criteria/criteria')).criteria,
  dialogue: async () => (await import('@kring/shared/methods/dialogue/dialogue')).dialogue,
  free: async () => (await import('@kring/shared/methods/free/free')).free,
  kandoe: async () => (await import('@kring/shared/methods/kandoe/kandoe')).kandoe,
  observer: async () => (await import('@kring/shared/methods/observer/observer')).observer,
  oase: async () => (await import('@kring/shared/methods/oase/oase')).oase,
  outside: async () => (await import('@kring/shared/methods/outside/outside')).outside,
  question: async () => (await import('@kring/shared/methods/question/question')).question,
  scan: async () => (await import('@kring/shared/methods/scan/scan')).scan,
  swot: async () => (await import('@kring/shared/methods/swot/swot')).swot,
}

type Told = {
  /** A method that was missing is known now. */
  came: () => void
  /** A method could not be fetched. Most browsers never ask again for what failed once, nor does this. */
  failed: (failure: unknown) => void
}

type About = Pick<Meeting, 'activities'> & Partial<Pick<Meeting, 'members' | 'releases'>>

/** How the agenda, groups and the release are judged: a phone that takes part in one activity does without. */
const HANDLERS = async () => void (await import('@kring/shared/capabilities/about-meeting'))
const areHandlersHere = () => meetingSpec('agenda.go') !== undefined

/** The methods of one meeting, and the handlers it needs besides, fetched as soon as they are heard of. */
export class MeetingMethods {
  readonly #asked = new Set<unknown>()

  /** @param me whose device it is */
  constructor(
    private readonly told: Told,
    private readonly me: MemberId,
    private readonly parts: MethodParts = METHOD_PARTS,
    private readonly handlers: () => Promise<void> = HANDLERS,
  ) {}

  /**
   * Without its methods nothing of a meeting can be shown, judged or predicted. Those that are missing are fetched.
   * A method that this client does not have at all is not waited for: the referee takes nothing said in it.
   * @returns whether the methods of all activities are known, and all that this member may say something of
   */
  areKnown(meeting: About): boolean {
    const all = this.fetch(Object.values(meeting.activities).map(({ method }) => method))
    return (!this.#speaksOfAll(meeting) || this.fetchHandlers()) && all
  }

  /** Whether this member leads, people work in groups, or something is to be shared. */
  #speaksOfAll({ activities, members = {}, releases = {} }: About): boolean {
    const isApart = Object.values(activities).some(({ groups, part }) => groups || part)
    return isApart || members[this.me]?.role === 'facilitator' || Object.keys(releases).length > 0
  }

  /** Fetches the handlers ahead of need. @returns whether they are here */
  fetchHandlers(): boolean {
    if (areHandlersHere()) return true
    void this.#ask(this.handlers, this.handlers)
    return false
  }

  /**
   * Fetches ahead of need.
   * @param ids of methods
   * @returns whether all of them are known
   */
  fetch(ids: readonly string[]): boolean {
    const missing = ids.filter((id) => !methodOf(id) && Object.hasOwn(this.parts, id))
    for (const id of missing)
      void this.#ask(id, async () => {
        const method = await this.parts[id]?.()
        if (method) registerMethods([method])
      })
    return missing.length === 0
  }

  async #ask(part: unknown, load: () => Promise<void>): Promise<void> {
    if (this.#asked.has(part)) return
    this.#asked.add(part)
    try {
      await load()
    } catch (failure) {
      return this.told.failed(failure)
    }
    this.told.came()
  }
}
