import type { IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'

const PRIVATE = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/

/** @returns this machine's IPv4 addresses on its networks, those of a home or school network first */
export function lanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  const own = all
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
  return own.sort((a, b) => Number(PRIVATE.test(b)) - Number(PRIVATE.test(a)))
}

/**
 * Under which addresses others reach this server, the best one first: the one it was given, else the one this
 * request came by if others can use it too, else those of the machine.
 */
export function addressesFor(
  request: IncomingMessage,
  publicUrl: string | undefined,
  port: number,
  proxyHops: number,
): string[] {
  if (publicUrl) return [new URL(publicUrl).origin]
  const { host } = request.headers
  const secure = proxyHops > 0 && request.headers['x-forwarded-proto'] === 'https'
  const came = `${secure ? 'https' : 'http'}://${host}`
  const asked = host && URL.canParse(came) ? [came] : []
  const lan = lanAddresses().map((address) => `http://${address}:${port}`)
  const shared = asked.filter((address) => !isLoopback(address))
  return [...new Set([...shared, ...lan, ...asked])]
}

function isLoopback(address: string): boolean {
  const { hostname } = new URL(address)
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
}
