import { whereabouts } from './addresses.ts'
import { announcement } from './announce.ts'
import { readConfig } from './config.ts'
import { explain } from './explain.ts'
import { createServer, type Kring, type KringOptions } from './kring.ts'
import { DEFAULT_LIMITS } from './limits/limits.ts'

const FIRST_PORT = 4400
const PORTS_TO_TRY = 20

/** Listens where it was told to, or on the first free port from 4400. */
async function start(options: Omit<KringOptions, 'port'>, port: number | undefined): Promise<Kring> {
  if (port !== undefined) return createServer({ ...options, port })
  for (let candidate = FIRST_PORT; ; candidate++) {
    try {
      return await createServer({ ...options, port: candidate })
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!taken || candidate >= FIRST_PORT + PORTS_TO_TRY) throw error
    }
  }
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const kring = await start(
    {
      host: config.HOST,
      dataDir: config.DATA_DIR,
      databaseUrl: config.DATABASE_URL,
      publicUrl: config.PUBLIC_URL,
      secret: config.SECRET,
      retentionDays: config.RETENTION_DAYS,
      trajectoryDays: config.TRAJECTORY_DAYS,
      logLevel: config.LOG_LEVEL,
      proxyHops: config.TRUST_PROXY,
      embedOrigins: config.EMBED_ORIGINS,
    },
    config.PORT,
  )
  const { HOST: host, PUBLIC_URL: publicUrl } = config
  process.stdout.write(announcement(await whereabouts({ host, port: kring.port, publicUrl })))
  const stop = () => {
    // Whatever hangs: what was not flushed has no receipt, and is still on the devices.
    setTimeout(() => process.exit(1), DEFAULT_LIMITS.drain)
    kring.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`Kring could not start.\n${explain(error)}\n`)
  process.exit(1)
})
