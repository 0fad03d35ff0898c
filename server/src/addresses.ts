import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

/** What is known of where this server can be reached. */
export type Whereabouts = {
  /** The address to listen on; all of them for `::` and `0.0.0.0`. */
  host: string
  port: number
  /** What it was told others come by. */
  publicUrl: string | undefined
  networks: NodeJS.Dict<NetworkInterfaceInfo[]>
  /** The address this machine itself goes out by. */
  outward: string | undefined
  /** Whether the networks are those of a container, which nobody outside of it can reach. */
  isContainer: boolean
}

const PRIVATE = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/
/** Given by a machine to itself when nobody gave it one; IPv6 ones need the name of a network besides. */
const LINK_LOCAL = /^(169\.254\.|fe[89ab])/i
/** Networks between this machine and what runs inside it, or somewhere far behind a tunnel. */
const VIRTUAL =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|bridge\d|podman|cni|flannel|cali|lxc|lxd|incus|tun|tap|utun|wg|zt|tailscale|ppp|ipsec|awdl|llw|anpi|bnep)|vEthernet|virtual|vmware|hyper-v|wsl|bluetooth|loopback|\bvpn\b|tap-windows|wintun/i
/** The first bytes Docker, Hyper-V, VirtualBox and VMware give to the adapters they put on their host. */
const VIRTUAL_MAC = /^(02:42:|00:15:5d:|0a:00:27:|00:50:56:c0:)/i

/** @returns what there is now; no packet is sent to find out */
export async function whereabouts(
  given: Pick<Whereabouts, 'host' | 'port' | 'publicUrl'>,
): Promise<Whereabouts> {
  return {
    ...given,
    networks: networkInterfaces(),
    outward: await outwardAddress(),
    isContainer: isContainer(),
  }
}

/** @returns under which addresses others reach this server, the best one first; none when nobody can */
export function addressesForOthers(where: Whereabouts): string[] {
  const { host, port, publicUrl, isContainer } = where
  if (publicUrl) return [new URL(publicUrl).origin]
  if (isContainer) return []
  if (isAny(host)) return machine(where)
  return isReachable(`http://${written(host)}`) ? [`http://${written(host)}:${port}`] : []
}

/**
 * The same, for who made this request: it shows which way they came, and behind a proxy nothing else does.
 * @param proxyHops how many proxies of our own stand in front
 */
export function addressesFor(request: IncomingMessage, where: Whereabouts, proxyHops: number): string[] {
  const known = addressesForOthers(where)
  if (where.publicUrl) return known
  const { host } = request.headers
  const secure = proxyHops > 0 && request.headers['x-forwarded-proto'] === 'https'
  const came = `${secure ? 'https' : 'http'}://${host}`
  if (!host || !URL.canParse(came) || !isReachable(came)) return known
  const asked = new URL(came).origin
  // By a network that exists only inside this machine, its own browser comes in too.
  const isPoor = known.length > 0 && (LINK_LOCAL.test(new URL(came).hostname) || isBehind(asked, where))
  return [...new Set(isPoor ? [...known, asked] : [asked, ...known])]
}

/** Every address of this machine that listens: those of real networks first, the one it goes out by before them. */
function machine({ networks, outward, host, port }: Whereabouts): string[] {
  const all = Object.entries(networks).flatMap(([name, addresses]) => {
    const usable = (addresses ?? []).filter(({ address, internal }) => !internal && !LINK_LOCAL.test(address))
    const four = usable.filter(({ family }) => family === 'IPv4')
    // A network has several IPv6 addresses for one machine; one is enough, and only who listens to them all answers.
    const six = host === '0.0.0.0' ? [] : usable.filter(({ family }) => family === 'IPv6').slice(0, 1)
    return [...four, ...six].map((found) => ({ ...found, isVirtual: isVirtual(name, found) }))
  })
  const rank = ({ address, family, isVirtual }: (typeof all)[number]) =>
    Number(isVirtual) * 8 +
    Number(family === 'IPv6') * 4 +
    Number(address !== outward) * 2 +
    Number(!PRIVATE.test(address))
  return all
    .sort((one, other) => rank(one) - rank(other))
    .map(({ address }) => `http://${written(address)}:${port}`)
}

function isVirtual(name: string, { mac }: NetworkInterfaceInfo): boolean {
  return VIRTUAL.test(name) || VIRTUAL_MAC.test(mac)
}

/** Whether an address is that of a network inside this machine. */
function isBehind(origin: string, { networks }: Whereabouts): boolean {
  const hostname = new URL(origin).hostname
  return Object.entries(networks).some(([name, addresses]) =>
    addresses?.some((found) => written(found.address) === hostname && isVirtual(name, found)),
  )
}

/** Whether others may get somewhere by this address: it is no machine's own, nor that of all its networks. */
export function isReachable(address: string): boolean {
  const { hostname } = new URL(address)
  return !isAny(hostname) && !/^(127\.|\[::1\]$|\[::ffff:7f)|^(.*\.)?localhost\.?$/i.test(hostname)
}

/** Whether a host means every address of a machine: one to listen on, and none to go to. */
export function isAny(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '[::]'
}

/** @returns a host as it stands in an address */
export function written(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}

/** Choosing a way out sends nothing; 192.0.2.1 belongs to nobody (RFC 5737). */
async function outwardAddress(): Promise<string | undefined> {
  const socket = createSocket('udp4')
  try {
    socket.connect(53, '192.0.2.1')
    await once(socket, 'connect')
    return socket.address().address
  } catch {
    return undefined
  } finally {
    socket.close()
  }
}

/** What Docker, Podman and Kubernetes leave for who looks. */
function isContainer(): boolean {
  const { container, KUBERNETES_SERVICE_HOST } = process.env
  const marks = ['/.dockerenv', '/run/.containerenv']
  return Boolean(container || KUBERNETES_SERVICE_HOST) || marks.some((mark) => existsSync(mark))
}
