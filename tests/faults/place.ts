import { type Postgres, startPostgres } from '@kring/server/testing/postgres'
import type { StoreName } from './fault.ts'

/** What the servers of a fault keep their meetings in. */
export type Place = {
  readonly store: StoreName
  /** @returns the address of an empty database; undefined where each server has a folder of its own */
  newDatabase(): Promise<string | undefined>
}

/** A folder with a LevelDB in it. */
export const FOLDER: Place = { store: 'LevelDB', newDatabase: async () => undefined }

/** A real PostgreSQL on 127.0.0.1, started when it is needed first. */
export class DatabasePlace implements Place {
  readonly store = 'PostgreSQL'
  #postgres: Promise<Postgres> | undefined

  async newDatabase(): Promise<string> {
    this.#postgres ??= startPostgres()
    return (await this.#postgres).database()
  }

  async stop(): Promise<void> {
    await (await this.#postgres)?.stop()
  }
}
