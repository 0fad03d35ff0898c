import { readEntry } from '@kring/server/store/record'
import { type Line, startLine } from '@kring/server/testing/line'
import type { Postgres } from '@kring/server/testing/postgres'
import type { Entry } from '@kring/shared/ledger'
import type { MeetingId } from '@kring/shared/meeting'
import { atEnd } from '../simulation/ending.ts'
import { type ChildServer, newChildServer, type Server } from '../simulation/server.ts'
import { startBalancer } from './balancer.ts'
import { startProxy } from './proxy.ts'

const SOCKETS = /^kring_sockets\{.*\} (\d+)$/gm
const REFUSALS = /^kring_refusals_total\{.*of="request".*\} (\d+)$/gm
const SECRET = 'one secret that all of these nodes know'

/** Where nginx, haproxy or caddy is, to be put in front in place of our own small proxy. */
export const PROXY = process.env.KRING_PROXY

/** One node: a process of its own, with a line of its own to the database. */
export type ClusterNode = { server: ChildServer; line: Line }

/** Three nodes on one PostgreSQL, behind a proxy; to clients it is one server. */
export type Cluster = Server & {
  nodes: ClusterNode[]
  /** @returns the node to which the proxy sends people of a meeting */
  home(meeting: MeetingId): Promise<ClusterNode>
  /** @returns the node with the most sockets */
  busiest(): Promise<ClusterNode>
}

export async function newCluster(postgres: Postgres): Promise<Cluster> {
  const address = await postgres.database()
  const nodes: ClusterNode[] = await Promise.all([1, 2, 3].map(() => newNode(postgres, address)))
  const ports = nodes.map(({ server }) => Number(new URL(server.origin()).port))
  const balancer = await (PROXY ? startProxy(PROXY, ports) : startBalancer(ports))
  atEnd(() => balancer.close())
  const all = (act: (server: ChildServer) => Promise<void>) =>
    Promise.all(nodes.map(({ server }) => act(server)))
  const counts = (of: RegExp) => Promise.all(nodes.map(({ server }) => count(server, of)))
  return {
    nodes,
    home: async (meeting) => {
      const before = await counts(REFUSALS)
      // No proxy tells; but the node that had to refuse something counts it.
      await fetch(`http://127.0.0.1:${balancer.port}/api/meetings/${meeting}`)
      const after = await counts(REFUSALS)
      return nodes[after.findIndex((count, index) => count > (before[index] ?? 0))] as ClusterNode
    },
    busiest: async () => {
      const sockets = await counts(SOCKETS)
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

async function newNode(postgres: Postgres, address: string): Promise<ClusterNode> {
  const line = await startLine(postgres.port)
  atEnd(() => line.close())
  const url = new URL(address)
  url.port = String(line.port)
  const server = await newChildServer({ env: () => ({ DATABASE_URL: url.href, SECRET }) })
  return { server, line }
}

/** @returns the sum of what one node counts */
async function count(server: ChildServer, of: RegExp): Promise<number> {
  const metrics = await (await fetch(`${server.origin()}/metrics`)).text()
  return [...metrics.matchAll(of)].reduce((sum, [, number]) => sum + Number(number), 0)
}
