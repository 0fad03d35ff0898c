import type { Pool, PoolClient } from 'pg'

/** Runs `work` in one transaction: all of it is kept, or nothing. */
export async function together(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  let failed: Error | undefined
  try {
    await client.query('begin')
    await work(client)
    await client.query('commit')
  } catch (error) {
    failed = error as Error
    throw error
  } finally {
    // A connection on which something failed is ended, which undoes what it began.
    client.release(failed)
  }
}
