import type { Meeting } from '@kring/shared/meeting'
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

/** The methods of one meeting, fetched as soon as they are heard of. */
export class MeetingMethods {
  readonly #asked = new Set<string>()

  constructor(
    private readonly told: Told,
    private readonly parts: MethodParts = METHOD_PARTS,
  ) {}

  /**
   * Without its methods nothing of a meeting can be shown, judged or predicted. Those that are missing are fetched.
   * A method that this client does not have at all is not waited for: the referee takes nothing said in it.
   * @returns whether the methods of all activities are known
   */
  areKnown({ activities }: Pick<Meeting, 'activities'>): boolean {
    return this.fetch(Object.values(activities).map(({ method }) => method))
  }

  /**
   * Fetches ahead of need.
   * @param ids of methods
   * @returns whether all of them are known
   */
  fetch(ids: readonly string[]): boolean {
    const missing = ids.filter((id) => !methodOf(id) && Object.hasOwn(this.parts, id))
    for (const id of missing) void this.#ask(id)
    return missing.length === 0
  }

  async #ask(id: string): Promise<void> {
    if (this.#asked.has(id)) return
    this.#asked.add(id)
    try {
      const method = await this.parts[id]?.()
      if (method) registerMethods([method])
    } catch (failure) {
      return this.told.failed(failure)
    }
    this.told.came()
  }
}
