import type { MeetingId } from '@kring/shared/meeting'
import { normaliseCode } from '@kring/shared/protocol/wire'
import type { Running } from '../basis/clock.ts'
import type { Metrics } from '../basis/metrics.ts'
import { Refusal } from '../basis/refusal.ts'
import { Bucket } from '../limits/bucket.ts'
import { Buckets } from '../limits/buckets.ts'
import type { Limits } from '../limits/limits.ts'
import type { Store } from '../store/store.ts'
import { hashKey, isKey } from './facilitator-key.ts'
import { newCode } from './ids.ts'

/** Who may open and join: hands out codes, checks codes and keys, and keeps guessing slow. */
export class Admission {
  readonly #failures: Buckets
  readonly #failuresOfAll: Bucket
  readonly #failuresInSiege: Buckets
  readonly #joins: Buckets
  readonly #joinsPerMeeting: Buckets
  readonly #knocks: Buckets
  readonly #meetings: Buckets
  readonly #reserved = new Set<string>()

  constructor(
    private readonly store: Store,
    private readonly metrics: Metrics,
    limits: Limits,
    running: Running,
  ) {
    this.#failures = new Buckets(limits.joinFailures, running)
    this.#failuresOfAll = new Bucket(limits.joinFailuresOfAll, running)
    this.#failuresInSiege = new Buckets(limits.joinFailuresInSiege, running)
    this.#joins = new Buckets(limits.joins, running)
    this.#joinsPerMeeting = new Buckets(limits.joinsPerMeeting, running)
    this.#knocks = new Buckets(limits.knocks, running)
    this.#meetings = new Buckets(limits.meetings, running)
  }

  /** @throws Refusal rate.exceeded when this address opened too many meetings */
  mayOpenMeeting(address: string): void {
    take(this.#meetings, address)
  }

  /**
   * Runs `use` with a code no meeting has or had of late, held until `use` is done so that no two meetings take the same.
   */
  async withNewCode<T>(use: (code: string) => Promise<T>): Promise<T> {
    let code = newCode()
    while (this.#reserved.has(code) || !(await this.store.isFree(code))) code = newCode()
    this.#reserved.add(code)
    try {
      return await use(code)
    } finally {
      this.#reserved.delete(code)
    }
  }

  /**
   * @param typed the code as somebody typed it
   * @throws Refusal code.unknown, or rate.exceeded for an address that guesses
   */
  async meetingOf(typed: string, address: string): Promise<MeetingId> {
    const meeting = await this.checkCode(typed, address)
    take(this.#joins, address)
    take(this.#joinsPerMeeting, meeting)
    return meeting
  }

  /** @throws Refusal code.unknown, or rate.exceeded for an address that guesses */
  async checkCode(typed: string, address: string): Promise<MeetingId> {
    this.#mayTry(address)
    const meeting = await this.store.byCode(normaliseCode(typed))
    if (!meeting) throw this.#failed(address, 'code.unknown')
    return meeting
  }

  /** Somebody found a door closed. @throws Refusal rate.exceeded when that happens too often at one door */
  knocked(meeting: MeetingId): void {
    take(this.#knocks, meeting)
  }

  /**
   * @returns which of the meeting's keys it is, counted from 0
   * @throws Refusal token.invalid for a wrong key and for a meeting that is not there alike
   */
  async checkFacilitator(meeting: MeetingId, facilitatorKey: string, address: string): Promise<number> {
    this.#mayTry(address)
    const record = await this.store.access(meeting)
    // Hash in any case, so that the answer takes as long for a meeting that is not there.
    const known = isKey(facilitatorKey, record?.facilitatorKeyHash ?? hashKey(''))
    if (!record || !known) throw this.#failed(address, 'token.invalid')
    take(this.#joins, address)
    return record.renewals ?? 0
  }

  #mayTry(address: string): void {
    const siege = !this.#failuresOfAll.has()
    for (const buckets of siege ? [this.#failures, this.#failuresInSiege] : [this.#failures]) {
      const bucket = buckets.of(address)
      if (!bucket.has()) throw tooFast(bucket.wait())
    }
  }

  #failed(address: string, code: 'code.unknown' | 'token.invalid'): Refusal {
    this.#failures.of(address).take()
    this.#failuresInSiege.of(address).take()
    if (!this.#failuresOfAll.take()) this.metrics.joinSieges.inc()
    this.metrics.joinFailures.inc()
    return new Refusal(code)
  }
}

function take(buckets: Buckets, key: string): void {
  const bucket = buckets.of(key)
  if (!bucket.take()) throw tooFast(bucket.wait())
}

function tooFast(wait: number): Refusal {
  return new Refusal('rate.exceeded', Math.max(1, Math.ceil(wait / 1000)))
}
