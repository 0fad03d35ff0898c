import type { PairedRole } from '@kring/shared/protocol/pairing'
import type { Sign } from '@kring/shared/protocol/signs'
import type pg from 'pg'
import { GRANT_KEPT, type Granted, type Pairings, type Waiting } from './pairings.ts'

/** `now()` is of the database: nodes need not agree on the time. */
const SQL = {
  forget: 'delete from kring.pairing where until <= now()',
  // One more than `most` may come in for each node that asks at the same moment.
  put: `
    insert into kring.pairing (secret, code, role, sign, until)
    select $1, $2, $3, $4, now() + $5 * interval '1 millisecond'
    where (select count(*) from kring.pairing) < $6
    on conflict do nothing`,
  isTaken: 'select 1 from kring.pairing where code = $1',
  byCode: 'select role, sign from kring.pairing where code = $1 and granted is null and until > now()',
  bySecret: 'select role, granted from kring.pairing where secret = $1 and until > now()',
  // One statement: of two facilitators who confirm at once one finds it granted.
  grant: `
    update kring.pairing
    set granted = $4, until = greatest(until, now() + $5 * interval '1 millisecond')
    where code = $1 and role = $2 and sign = $3 and granted is null and until > now()`,
}

type Query = <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<pg.QueryResult<Row>>

/** In the database that nodes share: a computer may ask one of them, and its facilitator another. */
export class PairingsInPostgres implements Pairings {
  constructor(private readonly query: Query) {}

  async put(
    secretHash: string,
    { code, role, sign }: Waiting,
    life: number,
    most: number,
  ): Promise<'put' | 'taken' | 'full'> {
    await this.query(SQL.forget)
    const put = await this.query(SQL.put, [secretHash, code, role, sign.join(' '), life, most])
    if (put.rowCount === 1) return 'put'
    const taken = await this.query(SQL.isTaken, [code])
    return taken.rowCount === 1 ? 'taken' : 'full'
  }

  async byCode(code: string): Promise<Waiting | undefined> {
    const { rows } = await this.query<{ role: PairedRole; sign: string }>(SQL.byCode, [code])
    return rows[0] && { code, role: rows[0].role, sign: rows[0].sign.split(' ') as unknown as Sign }
  }

  async bySecret(
    secretHash: string,
  ): Promise<{ granted: Granted | undefined; role: PairedRole } | undefined> {
    const { rows } = await this.query<{ role: PairedRole; granted: string | null }>(SQL.bySecret, [
      secretHash,
    ])
    const [row] = rows
    return row && { role: row.role, granted: row.granted ? (JSON.parse(row.granted) as Granted) : undefined }
  }

  async grant({ code, role, sign }: Waiting, granted: Granted): Promise<boolean> {
    const values = [code, role, sign.join(' '), JSON.stringify(granted), GRANT_KEPT]
    return (await this.query(SQL.grant, values)).rowCount === 1
  }
}
