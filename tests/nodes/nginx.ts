import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../simulation/server.ts'
import type { Balancer } from './balancer.ts'

const SHIPPED = fileURLToPath(new URL('../../server/deploy/nginx.conf', import.meta.url))

/**
 * The nginx of this machine with the configuration we ship: only ports and the certificate differ.
 * @param program where nginx is
 * @param ports of the nodes
 */
export async function startNginx(program: string, ports: readonly number[]): Promise<Balancer> {
  const home = await mkdtemp(join(tmpdir(), 'kring-nginx-'))
  const port = await freePort()
  const shipped = await readFile(SHIPPED, 'utf8')
  const [plain, secure] = shipped.split(/(?=\n {4}server \{\n {8}listen 443)/) as [string, string]
  const here = plain.replace(/\n {4}server \{\n {8}listen 80;[\s\S]*$/, '') + secure
  const configuration = here
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
    .replace(/ {8}ssl_.*\n/g, '')
    .replace(/kring-(\d):4400/g, (_, number) => `127.0.0.1:${ports[Number(number) - 1]}`)
  const file = join(home, 'nginx.conf')
  await writeFile(file, `daemon off;\nmaster_process off;\npid ${home}/pid;\n${configuration}`)
  const nginx = spawn(program, ['-c', file, '-p', home, '-e', join(home, 'error.log')], { stdio: 'inherit' })
  await answering(port)
  return {
    port,
    close: async () => {
      nginx.kill('SIGTERM')
      if (nginx.exitCode === null) await once(nginx, 'exit')
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function answering(port: number): Promise<void> {
  for (const deadline = Date.now() + 5_000; ; ) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    if (Date.now() > deadline) throw new Error('nginx did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
