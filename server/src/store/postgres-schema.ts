import type { Pool, PoolClient } from 'pg'
import { together } from './transaction.ts'

/** What brings an empty database, step by step, to the form this Kring reads. Steps are only ever added. */
const STEPS = [
  `create table kring.meeting (
     id text primary key,
     code text not null unique,
     expires_at bigint not null,
     access text not null,
     owner text,
     epoch integer not null default 0
   );
   create index meeting_expiry on kring.meeting (expires_at);
   create table kring.entry (
     meeting text not null,
     seq integer not null,
     record text not null,
     primary key (meeting, seq)
   );
   create table kring.snapshot (
     meeting text not null,
     seq integer not null,
     record text not null,
     primary key (meeting, seq)
   );`,
  // A code rests before it is given to another meeting, whichever way the first one let go of it.
  `create table kring.resting_code (
     code text primary key,
     since timestamptz not null default now()
   );
   create function kring.rest_code() returns trigger language plpgsql as $$
   begin
     insert into kring.resting_code (code) values (old.code)
       on conflict (code) do update set since = excluded.since;
     return null;
   end $$;
   create trigger code_let_go after delete on kring.meeting
     for each row execute function kring.rest_code();
   create trigger code_renewed after update of code on kring.meeting
     for each row when (old.code is distinct from new.code) execute function kring.rest_code();`,
  // Bytes that are compressed already are kept out of line as they are.
  `create table kring.image (
     meeting text not null,
     id text not null,
     bytes bytea not null,
     at bigint not null,
     primary key (meeting, id)
   );
   alter table kring.image alter column bytes set storage external;`,
  // How long a meeting is over already, and how those that are gone ended.
  `alter table kring.meeting add column overtime bigint not null default 0;
   create table kring.ended (
     meeting text primary key,
     ending text not null,
     at bigint not null
   );`,
  // Of computers that wait to be let in, for minutes: not worth a place in the log of what was written.
  `create unlogged table kring.pairing (
     secret text primary key,
     code text not null unique,
     role text not null,
     sign text not null,
     granted text,
     until timestamptz not null
   );
   create index pairing_end on kring.pairing (until);`,
  // What groups carry from meeting to meeting.
  `create table kring.trajectory (
     id text primary key,
     expires_at bigint not null,
     overtime bigint not null default 0,
     revision integer not null,
     record text not null
   );
   create index trajectory_expiry on kring.trajectory (expires_at);`,
]

/** Any number that other programs in the same database do not use for this. */
const LOCK = 0x6b72696e67

/**
 * Makes the tables, or brings those of an older Kring up to date. Nodes that start at once wait for one another.
 * @throws Error when a newer Kring made them
 */
export function prepare(pool: Pool): Promise<void> {
  return together(pool, upgrade)
}

async function upgrade(client: PoolClient): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK])
  await client.query('create schema if not exists kring')
  await client.query('create table if not exists kring.form (step integer primary key)')
  const { rows } = await client.query<{ steps: number }>(
    'select coalesce(max(step), 0) as steps from kring.form',
  )
  const done = rows[0]?.steps ?? 0
  if (done > STEPS.length) throw new Error('This database was made by a newer Kring.')
  for (const [index, step] of STEPS.entries()) {
    if (index < done) continue
    await client.query(step)
    await client.query('insert into kring.form values ($1)', [index + 1])
  }
}
