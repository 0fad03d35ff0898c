import type { MeetingId } from '@kring/shared/meeting'
import type { Limits } from '../limits/limits.ts'
import type { Store } from '../store/store.ts'

/** One look proves nothing: it fails by itself when this process was held up. */
const LOOKS = 2

/**
 * Where several processes share a store, another may take a meeting over while nobody here says anything, and those
 * who only look would go on looking at a board that has moved. So the store is asked, over and over, what was lost;
 * and a process that cannot ask for too long no longer knows, and steps aside.
 *
 * How long is too long depends. A store that does not answer but can be reached is slow or restarts, most likely for
 * all processes alike, and there is nowhere to send people. One that cannot be reached has left only this process
 * behind, most likely: then others can serve, and people should be there within seconds.
 */
export class Ownership {
  /** When that was asked which was answered last. */
  #sureAt = Date.now()
  /** Looks in a row at which the store was out of reach, and when the first of them began. */
  #misses = 0
  #missedSince = 0
  #question: Promise<boolean> | undefined
  #asking: NodeJS.Timeout | undefined
  #watching: NodeJS.Timeout | undefined
  #stopped = false

  /**
   * @param onLost told which meetings are another's
   * @param onUnsure called, again and again, while it is not known what is ours
   */
  constructor(
    private readonly store: Store,
    private readonly limits: Pick<Limits, 'ownershipCheck' | 'ownershipCutOff' | 'ownershipUnsure'>,
    private readonly onLost: (meetings: MeetingId[]) => void,
    private readonly onUnsure: () => void,
  ) {
    if (!store.shared) return
    this.#again()
    // Apart from the asking: a question may hang for longer than anybody should wait.
    this.#watching = setInterval(() => this.sure || this.onUnsure(), limits.ownershipCheck / 2).unref()
  }

  /** Whether it is known, or was a moment ago, which meetings are ours. */
  get sure(): boolean {
    if (!this.store.shared) return true
    const { ownershipCutOff, ownershipUnsure } = this.limits
    const now = Date.now()
    const cutOff = this.#misses >= LOOKS && now - this.#missedSince >= ownershipCutOff
    return !cutOff && now - this.#sureAt < ownershipUnsure
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#asking)
    clearInterval(this.#watching)
  }

  #again(): void {
    this.#asking = setTimeout(() => void this.#check(), this.limits.ownershipCheck).unref()
  }

  async #check(): Promise<void> {
    // One question at a time: more of them would only keep connections from those who write.
    this.#question ??= this.#ask()
    const answered = await Promise.race([this.#question, elapsed(this.limits.ownershipCheck / 2)])
    if (!answered) await this.#look()
    if (!this.#stopped) this.#again()
  }

  /** @returns whether there was an answer */
  async #ask(): Promise<boolean> {
    const asked = Date.now()
    try {
      this.onLost(await this.store.lost())
      this.#sureAt = asked
      this.#misses = 0
      return true
    } catch {
      return false
    } finally {
      this.#question = undefined
    }
  }

  async #look(): Promise<void> {
    const looked = Date.now()
    if (await this.store.reachable(this.limits.ownershipCheck)) this.#misses = 0
    else if (this.#misses++ === 0) this.#missedSince = looked
  }
}

function elapsed(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), milliseconds).unref()
  })
}
