import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../simulation/server.ts'
import type { Balancer } from './balancer.ts'

const DEPLOY = new URL('../../server/deploy/', import.meta.url)

/** How the configuration we ship for a program becomes one for this machine, and what starts the program with it. */
type Known = {
  shipped: string
  adapt(shipped: string, port: number, home: string): string
  start(file: string, home: string): string[]
}

const KNOWN: Record<string, Known> = {
  nginx: {
    shipped: 'nginx.conf',
    adapt: (shipped, port, home) => {
      const plain = / {4}server \{\n {8}listen 80;[\s\S]*?\n {4}\}\n/
      const here = shipped
        .replace(plain, '')
        .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
        .replace(/ {8}ssl_.*\n/g, '')
      return `daemon off;\nmaster_process off;\npid ${home}/pid;\n${here}`
    },
    start: (file, home) => ['-c', file, '-p', home, '-e', join(home, 'error.log')],
  },
  haproxy: {
    shipped: 'haproxy.cfg',
    adapt: (shipped, port) =>
      shipped
        .replace(/bind :443 ssl .*/, `bind 127.0.0.1:${port}`)
        .replace(/\nfrontend plain\n(?: {4}.*\n)*/, ''),
    start: (file) => ['-db', '-f', file],
  },
  caddy: {
    shipped: 'Caddyfile',
    adapt: (shipped, port) => {
      const nodes = shipped.slice(shipped.indexOf('# Three nodes'))
      return `{\n\tadmin off\n}\n${nodes.replace('nodes.kring.example.school', `http://127.0.0.1:${port}`)}`
    },
    start: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
}

/**
 * A proxy of this machine with the configuration we ship: only ports and the certificate differ. What it writes is
 * shown when KRING_PROXY_LOG is set.
 * @param program where nginx, haproxy or caddy is
 * @param ports of the nodes
 */
export async function startProxy(program: string, ports: readonly number[]): Promise<Balancer> {
  const known = KNOWN[basename(program)]
  if (!known) throw new Error(`no configuration is shipped for ${program}`)
  const home = await mkdtemp(join(tmpdir(), 'kring-proxy-'))
  const port = await freePort()
  const shipped = await readFile(fileURLToPath(new URL(known.shipped, DEPLOY)), 'utf8')
  const here = known
    .adapt(shipped, port, home)
    .replace(/kring-(\d):4400/g, (_, number) => `127.0.0.1:${ports[Number(number) - 1]}`)
  const file = join(home, known.shipped)
  await writeFile(file, here)
  const proxy = spawn(program, known.start(file, home), {
    env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
    stdio: ['ignore', 'ignore', process.env.KRING_PROXY_LOG ? 'inherit' : 'ignore'],
  })
  await answering(port, program)
  return {
    port,
    close: async () => {
      proxy.kill('SIGTERM')
      if (proxy.exitCode === null) await once(proxy, 'exit')
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function answering(port: number, program: string): Promise<void> {
  for (const deadline = Date.now() + 5_000; ; ) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    if (Date.now() > deadline) throw new Error(`${program} did not start`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
