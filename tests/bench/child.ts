import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { WebSocket } from 'ws'

/** Clock ticks a second in /proc; Linux answers 100 to everybody who asks. */
const TICKS = 100
const START = 15_000

/** A server under test: a process of our own on a port of its own. */
export type Child = { port: number; pid: number; stop(): Promise<void> }

/**
 * Runs a Node script and waits until it accepts WebSockets or HTTP on its port.
 * @param env besides PORT and HOST
 */
export async function startChild(script: string, env: Record<string, string> = {}): Promise<Child> {
  const port = await freePort()
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  await listening(child, port)
  return {
    port,
    pid: child.pid as number,
    stop: async () => {
      process.off('exit', end)
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      const cut = setTimeout(end, 5_000)
      await once(child, 'exit')
      clearTimeout(cut)
    },
  }
}

/** @returns seconds of processor time a process has used, user and system together */
export async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The name may hold spaces; what follows it does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + START
  while (child.exitCode === null && Date.now() < deadline) {
    if (await answers(port)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`no server on port ${port}`)
}

/** Any answer to a handshake will do, also a refusal. */
function answers(port: number): Promise<boolean> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`)
  return new Promise((resolve) => {
    socket.on('open', () => {
      socket.close()
      resolve(true)
    })
    socket.on('error', (error) => resolve(!('code' in error && error.code === 'ECONNREFUSED')))
  })
}
