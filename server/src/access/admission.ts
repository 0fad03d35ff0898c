import { isId } from '@kring/shared/basis/fields'
import type { MeetingId } from '@kring/shared/meeting'
import { normaliseCode } from '@kring/shared/protocol/wire'
import type { Running } from '../basis/clock.ts'
import type { Metrics } from '../basis/metrics.ts'
import { Refusal } from '../basis/refusal.ts'
import { Bucket } from '../limits/bucket.ts'
import { Buckets, tooFast } from '../limits/buckets.ts'
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
  readonly #turnedAway: Buckets
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
    this.#turnedAway = new Buckets(limits.turnedAway, running)
    this.#meetings = new Buckets(limits.meetings, running)
  }

  /**
   * @param count of meetings, or as much work
   * @throws Refusal rate.exceeded when this address opened too many
   */
  mayOpenMeeting(address: string, count = 1): void {
    this.#meetings.mustTake(address, count)
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
    this.#joins.mustHave(at(address, meeting))
    this.#joinsPerMeeting.mustHave(meeting)
    return meeting
  }

  /** @throws Refusal code.unknown, or rate.exceeded for an address that guesses */
  checkCode(typed: string, address: string): Promise<MeetingId> {
    return this.findByCode(typed, address, (code) => this.store.byCode(code))
  }

  /**
   * @param find what has the code; to guess one for it is as slow as to guess that of a meeting
   * @throws Refusal code.unknown, or rate.exceeded for an address that guesses
   */
  async findByCode<T>(
    typed: string,
    address: string,
    find: (code: string) => Promise<T | undefined>,
  ): Promise<T> {
    this.#mayTry(address)
    const found = await find(normaliseCode(typed))
    if (found === undefined) throw this.#failed(address, 'code.unknown')
    return found
  }

  /**
   * @param find what only somebody with the right key finds; to guess one is as slow as to guess the code of a meeting
   * @throws Refusal trajectory.unknown, or rate.exceeded for an address that guesses
   */
  async findByKey<T>(address: string, find: () => Promise<T | undefined>): Promise<T> {
    this.#mayTry(address)
    const found = await find()
    if (found === undefined) throw this.#failed(address, 'trajectory.unknown')
    return found
  }

  /** Somebody came in by the code. Who is not let in takes no room from who comes next. */
  joined(meeting: MeetingId, address: string): void {
    this.#joins.of(at(address, meeting)).spend(1)
    this.#joinsPerMeeting.of(meeting).spend(1)
  }

  /** Somebody found a door closed, or no room. @throws Refusal rate.exceeded when that happens too often at one door */
  turnedAway(meeting: MeetingId): void {
    this.#turnedAway.mustTake(meeting)
  }

  /**
   * @returns which of the meeting's keys it is, counted from 0
   * @throws Refusal token.invalid for a wrong key and for a meeting that is not there alike
   */
  async checkFacilitator(meeting: MeetingId, facilitatorKey: string, address: string): Promise<number> {
    this.#mayTry(address)
    const record = isId(meeting) ? await this.store.access(meeting) : undefined
    // Hash in any case, so that the answer takes as long for a meeting that is not there.
    const known = isKey(facilitatorKey, record?.facilitatorKeyHash ?? hashKey(''))
    if (!record || !known) throw this.#failed(address, 'token.invalid')
    this.#joins.mustTake(at(address, meeting))
    return record.renewals ?? 0
  }

  #mayTry(address: string): void {
    const siege = !this.#failuresOfAll.has()
    for (const buckets of siege ? [this.#failures, this.#failuresInSiege] : [this.#failures]) {
      const bucket = buckets.of(address)
      if (!bucket.has()) throw tooFast(bucket.wait())
    }
  }

  #failed(address: string, code: 'code.unknown' | 'token.invalid' | 'trajectory.unknown'): Refusal {
    this.#failures.of(address).take()
    this.#failuresInSiege.of(address).take()
    if (!this.#failuresOfAll.take()) this.metrics.joinSieges.inc()
    this.metrics.joinFailures.inc()
    return new Refusal(code)
  }
}

/** A school is one address: what happens in one of its meetings keeps nobody out of another. */
function at(address: string, meeting: MeetingId): string {
  return `${address} ${meeting}`
}
