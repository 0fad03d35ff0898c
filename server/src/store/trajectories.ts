import type { Time } from '@kring/shared/meeting'
import type { Trajectory, TrajectoryId } from '@kring/shared/trajectory/trajectory'

/** A trajectory as it is kept: who may see it, until when it lives, and what it holds. */
export type KeptTrajectory = {
  /** The hash of the key, never the key. */
  keyHash: string
  expiresAt: Time
  /** Grows with each change, so that of two at once the second is not written over the first. */
  revision: number
  trajectory: Trajectory
}

/**
 * Where trajectories are kept, beside the meetings. Whatever resolves has been flushed.
 * All methods but `list` and `overdue` throw DamagedLedger and OtherLedgerVersion for one that cannot be read.
 */
export interface Trajectories {
  /** Puts down a new one; one that is there already stays as it is. */
  create(id: TrajectoryId, kept: KeptTrajectory): Promise<void>
  get(id: TrajectoryId): Promise<KeptTrajectory | undefined>
  /**
   * Replaces what is kept, where nobody did since it was read. A new date begins its overtime anew.
   * @param kept with the revision after the one that was read
   * @param erases whether something is left out that must be in no file of a LevelDB afterwards
   * @returns whether it was replaced
   */
  replace(id: TrajectoryId, kept: KeptTrajectory, erases?: boolean): Promise<boolean>
  /** Erases one, as Store.delete does a meeting. */
  delete(id: TrajectoryId): Promise<void>
  list(): Promise<TrajectoryId[]>
  /** @returns those whose time was over at `now`, at most `most`, the longest over first */
  overdue(now: Time, most: number): Promise<TrajectoryId[]>
  /**
   * Counts milliseconds in which a server ran and its time was over: a clock that is wrong for a moment erases nothing.
   * @returns how many there are now; 0 for one that is not there
   */
  addOvertime(id: TrajectoryId, milliseconds: number): Promise<number>
  /**
   * Erases one as {@link delete} does, when its time was over at `now` and its overtime is at least so long: one that
   * was given more time in between stays.
   * @returns whether it was erased
   */
  expire(id: TrajectoryId, now: Time, overtime: number): Promise<boolean>
}
