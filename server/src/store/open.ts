import { join } from 'node:path'
import { DEFAULT_LIMITS } from '../limits/limits.ts'
import { LevelStore } from './level.ts'
import { PostgresStore } from './postgres.ts'
import type { Store } from './store.ts'

/**
 * @param databaseUrl a PostgreSQL; without it meetings are in a LevelDB in `dataDir`
 * @throws Error when it cannot be reached, or another process has the directory open
 */
export function openStore(
  dataDir: string,
  databaseUrl: string | undefined,
  minFree = DEFAULT_LIMITS.freeDisk,
): Promise<Store> {
  return databaseUrl
    ? PostgresStore.open(databaseUrl)
    : LevelStore.open(join(dataDir, 'meetings'), { minFree })
}
