import { restoreBackupFile } from './backup/file.ts'
import { command } from './command.ts'
import { readConfig } from './config.ts'
import { openStore } from './store/open.ts'

/** Puts the meetings of a backup into a store that has none. The server must not run on it. */
async function restore(file: string): Promise<string> {
  const config = readConfig(process.env)
  const store = await openStore(config.DATA_DIR, config.DATABASE_URL)
  try {
    const { meetings, at } = await restoreBackupFile(file, config.DATA_DIR, store)
    return `${meetings} meetings are back, as they were at ${at}.`
  } finally {
    await store.close()
  }
}

command('restore', restore)
