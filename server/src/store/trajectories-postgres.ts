import type { Time } from '@kring/shared/meeting'
import type { TrajectoryId } from '@kring/shared/trajectory/trajectory'
import type pg from 'pg'
import { readTrajectory, writeTrajectory } from './record.ts'
import type { KeptTrajectory, Trajectories } from './trajectories.ts'

type Query = <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<pg.QueryResult<Row>>

const SQL = {
  create: `
    insert into kring.trajectory (id, expires_at, revision, record) values ($1, $2, $3, $4)
    on conflict (id) do nothing`,
  get: 'select record from kring.trajectory where id = $1',
  replace: `
    update kring.trajectory
    set overtime = case when expires_at = $2 then overtime else 0 end, expires_at = $2, revision = $3, record = $4
    where id = $1 and revision = $3 - 1`,
  delete: 'delete from kring.trajectory where id = $1',
  expire: 'delete from kring.trajectory where id = $1 and expires_at <= $2 and overtime >= $3',
  list: 'select id from kring.trajectory order by id',
  overdue: 'select id from kring.trajectory where expires_at <= $1 order by expires_at limit $2',
  addOvertime: 'update kring.trajectory set overtime = overtime + $2 where id = $1 returning overtime',
}

/** Trajectories in a PostgreSQL that several nodes share: of two changes at once one is told that it came second. */
export class TrajectoriesInPostgres implements Trajectories {
  constructor(private readonly query: Query) {}

  async create(id: TrajectoryId, kept: KeptTrajectory): Promise<void> {
    await this.query(SQL.create, valuesOf(id, kept))
  }

  async get(id: TrajectoryId): Promise<KeptTrajectory | undefined> {
    const { rows } = await this.query<{ record: string }>(SQL.get, [id])
    return rows[0] && readTrajectory(rows[0].record)
  }

  /** PostgreSQL reuses the space of what is written over in its own time. */
  async replace(id: TrajectoryId, kept: KeptTrajectory): Promise<boolean> {
    return (await this.query(SQL.replace, valuesOf(id, kept))).rowCount === 1
  }

  async delete(id: TrajectoryId): Promise<void> {
    await this.query(SQL.delete, [id])
  }

  async expire(id: TrajectoryId, now: Time, overtime: number): Promise<boolean> {
    return (await this.query(SQL.expire, [id, now, overtime])).rowCount === 1
  }

  async list(): Promise<TrajectoryId[]> {
    const { rows } = await this.query<{ id: TrajectoryId }>(SQL.list)
    return rows.map(({ id }) => id)
  }

  async overdue(now: Time, most: number): Promise<TrajectoryId[]> {
    const { rows } = await this.query<{ id: TrajectoryId }>(SQL.overdue, [now, most])
    return rows.map(({ id }) => id)
  }

  async addOvertime(id: TrajectoryId, milliseconds: number): Promise<number> {
    const { rows } = await this.query<{ overtime: string }>(SQL.addOvertime, [id, Math.round(milliseconds)])
    return Number(rows[0]?.overtime ?? 0)
  }
}

function valuesOf(id: TrajectoryId, kept: KeptTrajectory): unknown[] {
  return [id, kept.expiresAt, kept.revision, writeTrajectory(kept)]
}
