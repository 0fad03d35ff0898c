import type { Time } from '@kring/shared/meeting'
import type { TrajectoryId } from '@kring/shared/trajectory/trajectory'
import type { ClassicLevel } from 'classic-level'
import type { Operation } from './group-commit.ts'
import { key, range, tail } from './keys.ts'
import { readTrajectory, writeTrajectory } from './record.ts'
import type { KeptTrajectory, Trajectories } from './trajectories.ts'

/** The database that meetings are in. */
type Database = {
  database(): Promise<ClassicLevel<string, string>>
  commit(operations: readonly Operation[]): Promise<void>
  write(operations: Operation[]): Promise<void>
  /** Erases all that lies under an id, and the mark that this has begun. */
  erase(id: string): Promise<void>
}

/** Trajectories in the LevelDB of the meetings, of this process alone. */
export class TrajectoriesInLevel implements Trajectories {
  /** What is being done to each. */
  readonly #changing = new Map<TrajectoryId, Promise<void>>()

  constructor(private readonly under: Database) {}

  create(id: TrajectoryId, kept: KeptTrajectory): Promise<void> {
    return this.#oneByOne(id, async () => {
      if ((await this.#text(id)) === undefined) await this.under.commit(puts(id, kept))
    })
  }

  async get(id: TrajectoryId): Promise<KeptTrajectory | undefined> {
    const text = await this.#text(id)
    return text === undefined ? undefined : readTrajectory(text)
  }

  replace(id: TrajectoryId, next: KeptTrajectory, erases = false): Promise<boolean> {
    return this.#oneByOne(id, async () => {
      const before = await this.get(id)
      if (before?.revision !== next.revision - 1) return false
      const operations = puts(id, next)
      if (before.expiresAt !== next.expiresAt) operations.push({ type: 'del', key: key.overtime(id) })
      // What is still in memory must be in a file of its own first: side by side both would stay.
      if (erases) await this.#compact(id)
      await this.under.commit(operations)
      if (erases) await this.#compact(id)
      return true
    })
  }

  delete(id: TrajectoryId): Promise<void> {
    return this.#oneByOne(id, async () => {
      if ((await this.#text(id)) !== undefined) await this.#erase(id)
    })
  }

  expire(id: TrajectoryId, now: Time, overtime: number): Promise<boolean> {
    return this.#oneByOne(id, async () => {
      const expiresAt = await (await this.under.database()).get(key.trajectoryExpiry(id))
      if (expiresAt === undefined || Number(expiresAt) > now) return false
      if ((await this.#overtime(id)) < overtime) return false
      await this.#erase(id)
      return true
    })
  }

  async list(): Promise<TrajectoryId[]> {
    return (await (await this.under.database()).keys(range.trajectories).all()).map(tail)
  }

  async overdue(now: Time, most: number): Promise<TrajectoryId[]> {
    const all = await (await this.under.database()).iterator(range.trajectories).all()
    return all
      .map(([at, expiresAt]) => ({ id: tail(at), expiresAt: Number(expiresAt) }))
      .filter(({ expiresAt }) => expiresAt <= now)
      .sort((one, other) => one.expiresAt - other.expiresAt)
      .slice(0, most)
      .map(({ id }) => id)
  }

  addOvertime(id: TrajectoryId, milliseconds: number): Promise<number> {
    return this.#oneByOne(id, async () => {
      const db = await this.under.database()
      if ((await db.get(key.trajectoryExpiry(id))) === undefined) return 0
      const overtime = (await this.#overtime(id)) + Math.round(milliseconds)
      await this.under.commit([{ type: 'put', key: key.overtime(id), value: String(overtime) }])
      return overtime
    })
  }

  async #text(id: TrajectoryId): Promise<string | undefined> {
    return (await this.under.database()).get(key.trajectory(id))
  }

  async #overtime(id: TrajectoryId): Promise<number> {
    return Number((await (await this.under.database()).get(key.overtime(id))) ?? 0)
  }

  async #erase(id: TrajectoryId): Promise<void> {
    await this.under.write([
      { type: 'put', key: key.deleting(id), value: '' },
      { type: 'del', key: key.trajectoryExpiry(id) },
      { type: 'del', key: key.overtime(id) },
    ])
    await this.under.erase(id)
  }

  async #compact(id: TrajectoryId): Promise<void> {
    const { gte, lt } = range.meeting(id)
    await (await this.under.database()).compactRange(gte, lt)
  }

  /** What was read is what is written over; one that erases, which takes a while, keeps none but its own waiting. */
  #oneByOne<T>(id: TrajectoryId, work: () => Promise<T>): Promise<T> {
    const done = (this.#changing.get(id) ?? Promise.resolve()).then(work)
    const settled = done.then(
      () => {},
      () => {},
    )
    this.#changing.set(id, settled)
    void settled.then(() => this.#changing.get(id) === settled && this.#changing.delete(id))
    return done
  }
}

function puts(id: TrajectoryId, kept: KeptTrajectory): Operation[] {
  return [
    { type: 'put', key: key.trajectory(id), value: writeTrajectory(kept) },
    { type: 'put', key: key.trajectoryExpiry(id), value: String(kept.expiresAt) },
  ]
}
