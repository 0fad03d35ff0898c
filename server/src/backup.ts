import { askChannel } from './backup/channel.ts'
import { writeBackupFile } from './backup/file.ts'
import { meetingLines } from './backup/lines.ts'
import { command } from './command.ts'
import { type Config, readConfig } from './config.ts'
import { openStore } from './store/open.ts'

/** Backs up every meeting into a file, whether the server runs or not. */
async function backUp(file: string): Promise<string> {
  const config = readConfig(process.env)
  const asked = config.DATABASE_URL ? undefined : await askChannel(config.DATA_DIR)
  const { meetings, unreadable } = asked
    ? await writeBackupFile(file, config.DATA_DIR, asked)
    : await fromStore(file, config)
  if (unreadable.length === 0) return `${meetings} meetings are in ${file}, read back and found whole.`
  throw new Error(`${meetings} meetings are in ${file}. These could not be read: ${unreadable.join(', ')}`)
}

async function fromStore(file: string, config: Config) {
  const store = await openStore(config.DATA_DIR, config.DATABASE_URL)
  try {
    return await writeBackupFile(file, config.DATA_DIR, meetingLines(store))
  } finally {
    await store.close()
  }
}

command('backup', backUp)
