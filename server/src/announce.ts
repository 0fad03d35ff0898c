import { renderUnicodeCompact } from 'uqr'
import { addressesForOthers, isReachable, type Whereabouts, written } from './addresses.ts'

/** @returns what the terminal shows when the server is up: where to go, and a code to point a phone at */
export function announcement(where: Whereabouts): string {
  const others = addressesForOthers(where)
  const [best] = others
  const lines = [
    '',
    '  Kring',
    '',
    `  Op dit apparaat / on this device   ${hereAddress(where)}`,
    ...others.map((address) => `  Voor anderen / for others          ${address}`),
    '',
    ...(best ? drawn(best) : nobodyElse(where)),
    '',
  ]
  return `${lines.join('\n')}\n`
}

/** Who listens on one address listens on no other, not even on this device. */
function hereAddress({ host, port }: Whereabouts): string {
  const isOwn = host !== '::' && host !== '0.0.0.0' && (host.includes(':') || isReachable(`http://${host}`))
  return `http://${isOwn ? written(host) : 'localhost'}:${port}`
}

function drawn(address: string): string[] {
  return renderUnicodeCompact(address, { border: 1 })
    .split('\n')
    .map((line) => `  ${line}`)
}

/** Why there is no address for others, and what to do about it. */
function nobodyElse({ host, port, isContainer }: Whereabouts): string[] {
  if (isContainer)
    return [
      '  Kring draait in een container en weet niet hoe anderen hier komen. Zeg het met PUBLIC_URL,',
      '  het adres van deze machine op het netwerk.',
      '  Kring runs in a container and does not know how others get here. Say so with PUBLIC_URL,',
      '  the address of this machine on the network.',
      '',
      `  PUBLIC_URL=http://192.168.1.20:${port}`,
    ]
  return [
    `  Anderen kunnen hier niet bij: Kring luistert alleen op ${host}, of er is geen netwerk.`,
    '  Laat HOST weg, of geef PUBLIC_URL mee als er een proxy voor staat.',
    `  Others cannot get here: Kring listens on ${host} only, or there is no network.`,
    '  Leave HOST out, or give PUBLIC_URL when there is a proxy in front.',
  ]
}
