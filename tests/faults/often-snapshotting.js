import { createServer } from '../../server/dist/kring.js'

/** How many entries between snapshots: so few that a kill often falls into one. */
const EVERY = 5

// The built server has no such setting of its own.
const { HOST, PORT, DATA_DIR, DATABASE_URL } = process.env
const kring = await createServer({
  host: HOST,
  port: Number(PORT),
  dataDir: DATA_DIR,
  ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
  limits: { snapshotEvery: EVERY },
})
process.once('SIGTERM', () => kring.close().then(() => process.exit(0)))
