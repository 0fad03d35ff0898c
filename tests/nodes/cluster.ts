import { readEntry } from '@kring/server/store/record'
import { type Line, startLine } from '@kring/server/testing/line'
import type { Postgres } from '@kring/server/testing/postgres'
import type { Entry } from '@kring/shared/ledger'
import type { MeetingId } from '@kring/shared/meeting'
import { atEnd } from '../simulation/ending.ts'
import { type ChildServer, newChildServer, type Server } from '../simulation/server.ts'
import { startBalancer } from './balancer.ts'
import { startNginx } from './nginx.ts'

const SECRET = 'one secret that all of these nodes know'

/** Where nginx is, to be put in front in place of our own small proxy. */
export const NGINX = process.env.KRING_NGINX

/** One node: a process of its own, with a line of its own to the database. */
export type ClusterNode = { server: ChildServer; line: Line }

/** Three nodes on one PostgreSQL, behind a proxy; to clients it is one server. */
export type Cluster = Server & {
  nodes: ClusterNode[]
  /** @returns the node that has a meeting while all is well; not behind nginx, which does not tell */
  home(meeting: MeetingId): ClusterNode
  /** @returns the node with the most sockets */
  busiest(): Promise<ClusterNode>
}

export async function newCluster(postgres: Postgres): Promise<Cluster> {
  const address = await postgres.database()
  const nodes: ClusterNode[] = []
  for (let count = 0; count < 3; count++) {
    const line = await startLine(postgres.port)
    atEnd(() => line.close())
    const url = new URL(address)
    url.port = String(line.port)
    const server = await newChildServer({ env: () => ({ DATABASE_URL: url.href, SECRET }) })
    nodes.push({ server, line })
  }
  const ports = nodes.map(({ server }) => Number(new URL(server.origin()).port))
  const balancer = await (NGINX ? startNginx(NGINX, ports) : startBalancer(ports))
  atEnd(() => balancer.close())
  const all = (act: (server: ChildServer) => Promise<void>) =>
    Promise.all(nodes.map(({ server }) => act(server)))
  return {
    nodes,
    home: (meeting) => nodes[balancer.home?.(meeting) ?? -1] as ClusterNode,
    busiest: async () => {
      const sockets = await Promise.all(nodes.map(({ server }) => socketsOf(server)))
      return nodes[sockets.indexOf(Math.max(...sockets))] as ClusterNode
    },
    origin: () => `http://127.0.0.1:${balancer.port}`,
    start: async () => void (await all((server) => server.start())),
    stop: async () => void (await all((server) => server.stop())),
    ledger: async (meeting): Promise<Entry[]> => {
      const query = 'select record from kring.entry where meeting = $1 order by seq'
      return (await postgres.run<{ record: string }>(address, query, [meeting])).map(({ record }) =>
        readEntry(record),
      )
    },
  }
}

async function socketsOf(server: ChildServer): Promise<number> {
  const metrics = await (await fetch(`${server.origin()}/metrics`)).text()
  const counts = [...metrics.matchAll(/^kring_sockets\{.*\} (\d+)$/gm)]
  return counts.reduce((sum, [, count]) => sum + Number(count), 0)
}
