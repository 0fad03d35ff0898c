import { isId } from '@kring/shared/basis/fields'
import { TRAJECTORY_LIMITS, type Trajectory, type TrajectoryId } from '@kring/shared/trajectory/trajectory'
import type { Admission } from '../access/admission.ts'
import { hashKey, isKey } from '../access/facilitator-key.ts'
import { newTrajectoryId, newTrajectoryKey } from '../access/ids.ts'
import { type Clock, DAY, type Running } from '../basis/clock.ts'
import type { Log } from '../basis/log.ts'
import { Refusal } from '../basis/refusal.ts'
import type { Limits } from '../limits/limits.ts'
import { DamagedLedger, OtherLedgerVersion } from '../store/store.ts'
import type { KeptTrajectory, Trajectories } from '../store/trajectories.ts'

type Tools = {
  store: Trajectories
  admission: Admission
  clock: Clock
  running: Running
  limits: Limits
  log: Log
}

/** Who asks, and for which trajectory. */
export type KeyHolder = { id: TrajectoryId; key: string; address: string }

/** How often a change is tried on what another one left; as many at once nobody makes by hand. */
const TRIES = 8
/** Trajectories looked at in one sweep. */
const OVER_AT_ONCE = 200

/** Who may see and change what groups carry from meeting to meeting, and when it goes. */
export class TrajectoryKeeping {
  readonly #sweeping: NodeJS.Timeout
  #sweptAt: number
  /** Sweeps that are under way. */
  #swept: Promise<void> = Promise.resolve()

  /** @param days a new one is kept */
  constructor(
    private readonly tools: Tools,
    private readonly days: number,
  ) {
    this.#sweptAt = tools.running()
    this.#sweeping = setInterval(() => void this.sweep(), tools.limits.sweep).unref()
  }

  /**
   * Puts down a new trajectory.
   * @param ticket names one intention: asked again with it, the answer is the same
   * @throws Refusal trajectory.full
   */
  async create(
    trajectory: Trajectory,
    ticket?: string,
  ): Promise<{ id: TrajectoryId; key: string; kept: KeptTrajectory }> {
    demandRoom(trajectory)
    const [id, key] = [newTrajectoryId(ticket), newTrajectoryKey(ticket)]
    const expiresAt = this.tools.clock() + this.days * DAY
    const made: KeptTrajectory = { keyHash: hashKey(key), expiresAt, revision: 1, trajectory }
    await this.tools.store.create(id, made)
    return { id, key, kept: (await this.#read(id)) ?? made }
  }

  /** @throws Refusal trajectory.unknown for a wrong key and for one that is not there alike, rate.exceeded for who guesses */
  open(holder: KeyHolder): Promise<KeptTrajectory> {
    return this.tools.admission.findByKey(holder.address, () => this.#found(holder))
  }

  async #found({ id, key }: KeyHolder): Promise<KeptTrajectory | undefined> {
    // What was never an id is no part of a key of the store, nor of a question to it.
    const kept = isId(id) ? await this.#read(id) : undefined
    // Hash in any case, so that the answer takes as long for one that is not there.
    const isKnown = isKey(key, kept?.keyHash ?? hashKey(''))
    return kept && isKnown ? kept : undefined
  }

  /**
   * Changes what is kept, on top of whatever others changed meanwhile.
   * @param change of what it holds, until when it is kept, who may see it
   * @param erases whether something goes that must be in no file afterwards
   * @throws Refusal trajectory.unknown, trajectory.full, store.unavailable
   */
  async change(
    holder: KeyHolder,
    change: (kept: KeptTrajectory) => Partial<Pick<KeptTrajectory, 'trajectory' | 'expiresAt' | 'keyHash'>>,
    erases = false,
  ): Promise<KeptTrajectory> {
    for (let tries = 0; tries < TRIES; tries++) {
      const before = await this.open(holder)
      const next = { ...before, ...change(before), revision: before.revision + 1 }
      demandRoom(next.trajectory)
      if (await this.tools.store.replace(holder.id, next, erases)) return next
    }
    throw new Refusal('store.unavailable', 1)
  }

  /**
   * Replaces the key: the old one opens nothing from then on.
   * @param next the new key; who asks again with the same one, because the answer was lost, is answered as at first
   * @throws Refusal trajectory.unknown, store.unavailable
   */
  async renewKey(holder: KeyHolder, next: string): Promise<void> {
    const renewed = await this.#found({ ...holder, key: next })
    if (!renewed) await this.change(holder, () => ({ keyHash: hashKey(next) }))
  }

  /** @throws Refusal trajectory.unknown */
  async delete(holder: KeyHolder): Promise<void> {
    await this.open(holder)
    await this.tools.store.delete(holder.id)
  }

  /** Erases those whose time is over, and has been for a while: the server's clock may be wrong, and be put right. */
  sweep(): Promise<void> {
    this.#swept = this.#swept.then(() => this.#sweep())
    return this.#swept
  }

  async #sweep(): Promise<void> {
    const { store, clock, running, limits, log } = this.tools
    // A machine that slept did not run.
    const passed = Math.min(running() - this.#sweptAt, 2 * limits.sweep)
    this.#sweptAt = running()
    try {
      const now = clock()
      for (const id of await store.overdue(now, OVER_AT_ONCE)) {
        await store.addOvertime(id, passed)
        if (await store.expire(id, now, limits.overtime))
          log.info({ trajectory: id }, 'an expired trajectory was erased')
      }
    } catch (error) {
      log.error({ err: error }, 'expired trajectories could not be erased')
    }
  }

  /** @returns when nothing is being erased any more: until then the store stays open */
  close(): Promise<void> {
    clearInterval(this.#sweeping)
    return this.#swept
  }

  async #read(id: TrajectoryId): Promise<KeptTrajectory | undefined> {
    try {
      return await this.tools.store.get(id)
    } catch (error) {
      if (error instanceof OtherLedgerVersion) throw new Refusal('trajectory.otherVersion')
      if (!(error instanceof DamagedLedger)) throw error
      this.tools.log.error(
        { trajectory: id, what: error.message },
        'what is kept of a trajectory is damaged; nothing of it was changed',
      )
      throw new Refusal('meeting.damaged')
    }
  }
}

/** @throws Refusal trajectory.full, milestone.tooMany */
function demandRoom(trajectory: Trajectory): void {
  if ((trajectory.milestones?.length ?? 0) > TRAJECTORY_LIMITS.milestones)
    throw new Refusal('milestone.tooMany')
  const isFull =
    trajectory.meetings.length > TRAJECTORY_LIMITS.meetings ||
    Buffer.byteLength(JSON.stringify(trajectory)) > TRAJECTORY_LIMITS.bytes
  if (isFull) throw new Refusal('trajectory.full')
}
