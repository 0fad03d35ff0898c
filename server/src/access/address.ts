import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * Where a request comes from, as far as we can know.
 * @param hops how many proxies of our own stand in front; what came before them is hearsay
 * @returns an address to count by: IPv4, or the /64 network of an IPv6 one
 */
export function callerAddress(request: IncomingMessage, hops: number): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  const path = [request.socket.remoteAddress ?? 'unknown', ...forwarded.reverse()]
  return network(path[Math.min(hops, path.length - 1)] ?? 'unknown')
}

function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  if (!isIPv6(address)) return address
  const [head = '', rest] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = rest === undefined ? [] : rest.split(':').filter(Boolean)
  const groups =
    rest === undefined
      ? left
      : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return `${groups.slice(0, 4).join(':')}::/64`
}
