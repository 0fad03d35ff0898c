import type { MeetingId } from '@kring/shared/meeting'
import type { Limits } from '../limits/limits.ts'
import type { Store } from '../store/store.ts'

/**
 * Where several processes share a store, another may take a meeting over while nobody here says anything, and those
 * who only look would go on looking at a board that has moved. So the store is asked, over and over, what was lost;
 * and a process that cannot ask for too long no longer knows, and steps aside.
 */
export class Ownership {
  #sureAt = Date.now()
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  /**
   * @param onLost told which meetings are another's
   * @param onUnsure called, again and again, while it is not known what is ours
   */
  constructor(
    private readonly store: Store,
    private readonly limits: Pick<Limits, 'ownershipCheck' | 'ownershipUnsure'>,
    private readonly onLost: (meetings: MeetingId[]) => void,
    private readonly onUnsure: () => void,
  ) {
    if (store.shared) this.#again()
  }

  /** Whether it is known, or was a moment ago, which meetings are ours. */
  get sure(): boolean {
    return !this.store.shared || Date.now() - this.#sureAt < this.limits.ownershipUnsure
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  #again(): void {
    this.#timer = setTimeout(() => void this.#check(), this.limits.ownershipCheck).unref()
  }

  async #check(): Promise<void> {
    const asked = Date.now()
    try {
      this.onLost(await this.store.lost())
      this.#sureAt = asked
    } catch {
      if (!this.sure) this.onUnsure()
    }
    if (!this.#stopped) this.#again()
  }
}
