import type { Heard } from './crowd.ts'
import type { Kind } from './subject.ts'

/** One measurement of one server. Times in ms, CPU in seconds per million deliveries. */
export type Figures = {
  server: string
  kind: Kind
  clients: number
  speakers: number
  sent: number
  p50: number
  p95: number
  p99: number
  /** Null where too little was delivered to measure processor time by. */
  cpu: number | null
  /** Wire bytes to one listener for each delivery. */
  bytes: number
  /** Part of what was sent that some client got only in the form of something newer. */
  replaced: number
}

/** Below so many deliveries the 10 ms steps of /proc say nothing. */
const ENOUGH = 5_000

export function figuresOf(
  what: Pick<Figures, 'server' | 'kind' | 'clients' | 'speakers'>,
  heard: Heard,
  cpuSeconds: number,
): Figures {
  const { latencies, due } = heard
  const delivered = latencies.length
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN
  return {
    ...what,
    sent: heard.sent,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    cpu: delivered < ENOUGH ? null : (cpuSeconds / delivered) * 1e6,
    bytes: heard.bytesIn / heard.deliveredToListeners,
    replaced: 1 - delivered / due,
  }
}
