import { renderUnicodeCompact } from 'uqr'
import { lanAddresses } from './addresses.ts'

/** @returns what the terminal shows when the server is up: where to go, and a code to point a phone at */
export function announcement(port: number, publicUrl: string | undefined): string {
  const local = `http://localhost:${port}`
  const others = publicUrl ? [publicUrl] : lanAddresses().map((address) => `http://${address}:${port}`)
  const best = others[0] ?? local
  const lines = [
    '',
    '  Kring',
    '',
    `  Op dit apparaat / on this device   ${local}`,
    ...others.map((address) => `  Voor anderen / for others          ${address}`),
    '',
    ...renderUnicodeCompact(best, { border: 1 })
      .split('\n')
      .map((line) => `  ${line}`),
    '',
  ]
  return `${lines.join('\n')}\n`
}
