import { isLive } from '@kring/shared/capabilities/registry'
import type { Context } from '@kring/shared/context'
import { dueOf, durable } from '@kring/shared/effects'
import type { Entry } from '@kring/shared/ledger'
import { type Meeting, type MeetingId, type MemberId, SERVER } from '@kring/shared/meeting'
import type { ServerEvent } from '@kring/shared/opening'
import type { Receipt } from '@kring/shared/protocol/api'
import type { Code } from '@kring/shared/protocol/codes'
import { apply, type Origin, refusalOf, type Spoken } from '@kring/shared/referee'
import type { Head, Statement } from '@kring/shared/statement'
import { newSeed } from '../access/ids.ts'
import { type Clock, type Running, steadyClock } from '../basis/clock.ts'
import type { Log } from '../basis/log.ts'
import type { Metrics } from '../basis/metrics.ts'
import { Refusal } from '../basis/refusal.ts'
import type { Limits } from '../limits/limits.ts'
import type { Outcome } from '../notebook/intake.ts'
import { type Listing, MeetingMoved, type Store } from '../store/store.ts'
import { countByMember, markOf, readMeeting, type StoredMeeting } from './stored-meeting.ts'

type Answer = (outcome: Outcome) => void
type Read = () => Statement | { refused: Code }

/** Something judged whose answer must wait until all it was judged upon is durable. */
type Judged = { entry: Entry | null; meeting: Meeting; receipt: Receipt; answer: Answer }

export type LedgerTools = {
  store: Store
  clock: Clock
  running: Running
  limits: Limits
  log: Log
  metrics: Metrics
}

/**
 * A meeting that is being spoken in. It knows two states: *judged*, upon which the next statement is judged, and
 * *kept*, which is on disk and the only one anybody is shown. Statements judged while others are being written wait
 * behind them; when writing fails, all that is not kept is forgotten, read back, and heard again. When another process
 * has become the meeting's owner, this life of it is over. What is live is heard in order with the rest and is in both
 * states, but never written: not in an entry, and not in a snapshot.
 */
export class LiveLedger {
  /** The time in this meeting, which never jumps, whatever is done to the server's clock. */
  readonly now: Clock
  #judged: Meeting
  #judgedSeq: number
  #kept: Meeting
  #keptSeq: number
  #lastAt: number
  #snapshotSeq: number
  /** Accepted statements, those being written included. */
  #accepted: Map<string, number>
  /** How many of them are whose. */
  #entriesOf: Map<MemberId, number>
  #tail: Judged[] = []
  #working: Promise<void> | null = null
  #state: 'open' | 'recovering' | 'moved' | 'closed' = 'open'
  #failures = 0
  #wake: (() => void) | undefined
  /** When the last write began, in milliseconds of `running`. */
  #wroteAt = Number.NEGATIVE_INFINITY
  /** Whether somebody waits for the server's own statement, outside of what a room shows in one go. */
  #hurries = false
  #snapshots: Promise<void> = Promise.resolve()

  /**
   * @param onKept called when more is durable than before, after those who said it were answered
   * @param onOpen called when statements that were answered with `later` can be heard again
   * @param onMoved called when the meeting is another's, or gone: nothing is heard here any more
   */
  constructor(
    readonly id: MeetingId,
    stored: StoredMeeting,
    private readonly tools: LedgerTools,
    private readonly onKept: (meeting: Meeting) => void,
    private readonly onOpen: () => void,
    private readonly onMoved: () => void,
  ) {
    this.now = steadyClock(tools.clock, tools.running, stored.at)
    this.#judged = this.#kept = stored.meeting
    this.#judgedSeq = this.#keptSeq = stored.seq
    this.#lastAt = stored.at
    this.#accepted = stored.accepted
    this.#entriesOf = countByMember(stored.accepted)
    this.#snapshotSeq = stored.snapshotSeq
  }

  /** The meeting as it is on disk: the only one to show. */
  get kept(): Meeting {
    return this.#kept
  }

  get busy(): boolean {
    return this.#working !== null || this.#tail.length > 0
  }

  /** Whether statements are heard; not while the store is failing. */
  get healthy(): boolean {
    return this.#state === 'open'
  }

  /**
   * Judges a member's statement; judging and taking effect are one step.
   * @param head of the statement
   * @param read all of it, which takes time: done for what was not heard before and somebody may say
   * @param answer called once: at once, or when it is durable
   * @param wasHeard it was accepted already: if it is live it stays so, as long as its speaker may say such a thing
   */
  say(member: MemberId, head: Head, read: Read, answer: Answer, wasHeard = false): void {
    if (this.#state !== 'open') {
      answer('later')
      return
    }
    const seq = this.#accepted.get(markOf(member, head.id))
    if (seq !== undefined) {
      this.#push(null, { ok: true, seq }, answer)
      return
    }
    const refused = refusalOf(this.#judged, head, member, wasHeard)
    const said = refused ? { refused } : read()
    if ('refused' in said) this.#push(null, { ok: false, refused: said.refused }, answer)
    else this.#judge(said, member, answer, wasHeard && isLive(said.kind) ? 'kept' : 'said')
  }

  /**
   * Lets the server state something.
   * @returns the meeting once it is durable
   * @throws Refusal with the referee's reason, or store.unavailable
   */
  state(event: ServerEvent): Promise<Meeting> {
    return new Promise((resolve, reject) => {
      const answer: Answer = (outcome) => {
        if (outcome === 'later') reject(new Refusal('store.unavailable', 1))
        else if (outcome.ok) resolve(this.#kept)
        else reject(new Refusal(outcome.refused))
      }
      if (this.#state !== 'open') {
        answer('later')
        return
      }
      this.#judge(event, SERVER, answer)
      this.#hurry()
    })
  }

  /** Takes nothing more in. @returns when all that was judged is durable, or has failed */
  async close(): Promise<void> {
    if (this.#state !== 'moved') this.#state = 'closed'
    this.#hurry()
    while (this.#working) await this.#working
    await this.#snapshots
    const unsaved = this.#keptSeq - this.#snapshotSeq
    if (this.#state === 'closed' && unsaved > this.tools.limits.snapshotEvery / 4) await this.#snapshot()
  }

  #judge(spoken: Spoken, member: MemberId, answer: Answer, origin: Origin = 'said'): void {
    const live = isLive(spoken.kind)
    if (!live && this.#isFullFor(member)) {
      this.#push(null, { ok: false, refused: 'limit.reached' }, answer)
      return
    }
    const context: Context = { member, at: this.now(), seed: newSeed() }
    const verdict = this.#verdict(spoken, context, origin)
    if ('refused' in verdict) {
      this.#push(null, { ok: false, refused: verdict.refused }, answer)
      return
    }
    this.#judged = verdict.meeting
    if (live) this.#push(null, { ok: true, seq: this.#judgedSeq, live }, answer)
    else this.#note({ seq: ++this.#judgedSeq, context, spoken }, member, answer)
    const due = dueOf(this.#judged)
    if (due) this.#judge(due, SERVER, () => {})
  }

  #note(entry: Entry, member: MemberId, answer: Answer): void {
    const { context, spoken } = entry
    this.#lastAt = context.at
    if (member !== SERVER && 'id' in spoken) {
      this.#accepted.set(markOf(member, spoken.id), entry.seq)
      this.#entriesOf.set(member, (this.#entriesOf.get(member) ?? 0) + 1)
    }
    this.#push(entry, { ok: true, seq: entry.seq }, answer)
  }

  /** Nobody fills a meeting alone, and whoever leads it can go on when it is full for the others. */
  #isFullFor(member: MemberId): boolean {
    const { ledger, ledgerEach, ledgerReserve } = this.tools.limits
    const leads = member === SERVER || this.#judged.members[member]?.role === 'facilitator'
    if (leads) return this.#judgedSeq >= ledger
    return this.#judgedSeq >= ledger - ledgerReserve || (this.#entriesOf.get(member) ?? 0) >= ledgerEach
  }

  #verdict(spoken: Spoken, context: Context, origin: Origin): { meeting: Meeting } | { refused: Code } {
    try {
      const verdict = apply(this.#judged, spoken, context, origin)
      return verdict.ok ? { meeting: verdict.meeting } : { refused: verdict.refused }
    } catch (error) {
      // The referee promises never to throw; should it, only this statement suffers.
      this.tools.log.error({ err: error, kind: spoken.kind }, 'the referee failed')
      return { refused: 'statement.invalid' }
    }
  }

  #push(entry: Entry | null, receipt: Receipt, answer: Answer): void {
    this.tools.metrics.statements.inc({ outcome: receipt.ok ? (entry ? 'accepted' : 'repeated') : 'refused' })
    if (entry === null && this.#tail.length === 0) {
      const isNews = this.#kept !== this.#judged
      this.#kept = this.#judged
      answer(receipt)
      if (isNews) this.onKept(this.#kept)
      return
    }
    this.#tail.push({ entry, meeting: this.#judged, receipt, answer })
    this.#working ??= this.#work()
  }

  async #work(): Promise<void> {
    await Promise.resolve() // what is said in one step is written in one go
    while (this.#tail.length > 0) {
      await this.#gather()
      const batch = [...this.#tail]
      try {
        await this.#write(batch)
      } catch (error) {
        if (error instanceof MeetingMoved) this.#leave()
        else await this.#recover(error)
        continue
      }
      this.#settle(batch)
    }
    this.#working = null
  }

  /**
   * In a busy time writes begin as far apart as a room shows what was kept: nobody would see it sooner, and one flush
   * costs as much as judging ten statements.
   */
  async #gather(): Promise<void> {
    const { limits, running } = this.tools
    const wait = Math.min(limits.batch, this.#wroteAt + limits.batch - running())
    if (wait > 0 && !this.#hurries) await this.#sleep(wait)
    this.#hurries = false
  }

  #hurry(): void {
    this.#hurries = this.#working !== null
    this.#wake?.()
  }

  async #write(batch: readonly Judged[]): Promise<void> {
    const entries = batch.flatMap(({ entry }) => entry ?? [])
    if (entries.length === 0) return
    this.#wroteAt = this.tools.running()
    const stop = this.tools.metrics.appendSeconds.startTimer()
    await this.tools.store.append(this.id, entries, this.#relisted(batch.at(-1)!.meeting))
    stop()
  }

  /** What was written is now true for everybody: those who said it are answered, then it is shown. */
  #settle(batch: readonly Judged[]): void {
    this.#failures = 0
    this.#tail.splice(0, batch.length)
    this.#kept = batch.at(-1)!.meeting
    for (const { entry } of batch) if (entry) this.#keptSeq = entry.seq
    for (const { answer, receipt } of batch) answer(receipt)
    this.onKept(this.#kept)
    if (this.#keptSeq >= this.#snapshotSeq + this.tools.limits.snapshotEvery)
      this.#snapshots = this.#snapshot()
  }

  #relisted({ code, expiresAt }: Meeting): Listing | undefined {
    return code !== this.#kept.code || expiresAt !== this.#kept.expiresAt ? { code, expiresAt } : undefined
  }

  /** Forgets what is not on disk and continues from what is, as soon as the store can be read again. */
  async #recover(error: unknown): Promise<void> {
    if (this.#state === 'open') this.#state = 'recovering'
    this.tools.metrics.storeFailures.inc()
    this.tools.log.error({ err: error, meeting: this.id }, 'the store failed; reading back')
    for (const { answer } of this.#tail.splice(0)) answer('later')
    while (this.#state === 'recovering') {
      await this.#wait()
      const stored = await this.#readBack()
      if (stored === 'later' || this.#state !== 'recovering') continue
      if (!stored) {
        this.#leave()
        return
      }
      // What only memory holds stays, when nothing was written that we do not know of.
      if (stored.seq !== this.#keptSeq) this.#kept = stored.meeting
      this.#judged = this.#kept
      this.#judgedSeq = this.#keptSeq = stored.seq
      this.#accepted = stored.accepted
      this.#entriesOf = countByMember(stored.accepted)
      this.#state = 'open'
      this.onKept(this.#kept)
      this.onOpen()
    }
  }

  /** @returns the meeting as it is on disk, undefined when it is not ours any more */
  async #readBack(): Promise<StoredMeeting | undefined | 'later'> {
    try {
      return await readMeeting(this.tools.store, this.id)
    } catch (error) {
      return error instanceof MeetingMoved ? undefined : 'later'
    }
  }

  /** Whoever waits for an answer asks the new owner. */
  #leave(): void {
    this.#state = 'moved'
    for (const { answer } of this.#tail.splice(0)) answer('later')
    this.onMoved()
  }

  #wait(): Promise<void> {
    const { first, longest } = this.tools.limits.retry
    return this.#sleep(Math.min(longest, first * 2 ** this.#failures++))
  }

  /** Waits so many milliseconds, or until it is woken. */
  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** A snapshot only makes loading faster: without one the ledger still tells everything. */
  async #snapshot(): Promise<void> {
    const seq = this.#keptSeq
    const accepted = [...this.#accepted].filter(([, at]) => at <= seq)
    this.#snapshotSeq = seq
    try {
      await this.tools.store.snapshot(
        this.id,
        { seq, meeting: durable(this.#kept), accepted, at: this.#lastAt },
        this.tools.limits.ledgerKept,
      )
    } catch (error) {
      this.tools.log.warn({ err: error, meeting: this.id }, 'no snapshot this time')
    }
  }
}
