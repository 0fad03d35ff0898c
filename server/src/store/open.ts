import { join } from 'node:path'
import { DEFAULT_LIMITS } from '../limits/limits.ts'
import { type LevelOptions, LevelStore } from './level.ts'
import { PostgresStore } from './postgres.ts'
import type { Store } from './store.ts'

/**
 * @param databaseUrl a PostgreSQL; without it meetings are in a LevelDB in `dataDir`
 * @param options of the LevelDB
 * @throws Error when it cannot be reached, or the directory not be used
 */
export function openStore(
  dataDir: string,
  databaseUrl: string | undefined,
  options: Pick<LevelOptions, 'onMissing' | 'onDamage'> & { minFree?: number } = {},
): Promise<Store> {
  return databaseUrl
    ? PostgresStore.open(databaseUrl)
    : LevelStore.open(join(dataDir, 'meetings'), { minFree: DEFAULT_LIMITS.freeDisk, ...options })
}
