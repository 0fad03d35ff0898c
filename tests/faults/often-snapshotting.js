import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** How many entries between snapshots: so few that a kill often falls into one. */
const EVERY = 5

// The server from its source, because the built one has no such setting.
const { module } = await runnerImport(fileURLToPath(new URL('../../server/src/kring.ts', import.meta.url)), {
  environments: { inline: { resolve: { noExternal: [/^@kring\//] } } },
})
const { HOST, PORT, DATA_DIR, DATABASE_URL } = process.env
const kring = await module.createServer({
  host: HOST,
  port: Number(PORT),
  dataDir: DATA_DIR,
  ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
  limits: { snapshotEvery: EVERY },
})
process.once('SIGTERM', () => kring.close().then(() => process.exit(0)))
