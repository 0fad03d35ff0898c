import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

const NANO = 1e-9

/** What the server counts, for Prometheus. One per server, so that two in one process do not mix. */
export class Metrics {
  readonly registry = new Registry()
  readonly #delay = monitorEventLoopDelay({ resolution: 10 })
  readonly rooms = new Gauge({
    name: 'kring_meetings',
    help: 'Meetings in memory',
    registers: [this.registry],
  })
  readonly members = new Gauge({
    name: 'kring_members',
    help: 'Members with an open socket',
    registers: [this.registry],
  })
  readonly sockets = new Gauge({
    name: 'kring_sockets',
    help: 'Open sockets',
    labelNames: ['document'] as const,
    registers: [this.registry],
  })
  readonly statements = new Counter({
    name: 'kring_statements_total',
    help: 'Statements judged, by outcome',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  })
  readonly refusals = new Counter({
    name: 'kring_refusals_total',
    help: 'Statements and requests that were refused, by reason',
    labelNames: ['of', 'code'] as const,
    registers: [this.registry],
  })
  readonly appendSeconds = new Histogram({
    name: 'kring_append_seconds',
    help: 'Time to append to a ledger and flush',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.1, 0.5, 2],
    registers: [this.registry],
  })
  readonly storeFailures = new Counter({
    name: 'kring_store_failures_total',
    help: 'Appends that failed',
    registers: [this.registry],
  })
  readonly closed = new Counter({
    name: 'kring_sockets_closed_total',
    help: 'Sockets the server closed, by reason',
    labelNames: ['reason'] as const,
    registers: [this.registry],
  })
  readonly joinFailures = new Counter({
    name: 'kring_join_failures_total',
    help: 'Unknown codes and wrong facilitator keys',
    registers: [this.registry],
  })
  readonly joinSieges = new Counter({
    name: 'kring_join_sieges_total',
    help: 'Failures to join above what all addresses together are allowed: somebody guesses from many',
    registers: [this.registry],
  })

  constructor() {
    const delay = this.#delay
    delay.enable()
    new Gauge({
      name: 'kring_event_loop_delay_seconds',
      help: 'How late the event loop was since the last time this was asked',
      labelNames: ['quantile'] as const,
      registers: [this.registry],
      collect() {
        this.set({ quantile: '0.5' }, delay.percentile(50) * NANO)
        this.set({ quantile: '0.99' }, delay.percentile(99) * NANO)
        this.set({ quantile: '1' }, delay.max * NANO)
        delay.reset()
      },
    })
    new Gauge({
      name: 'kring_heap_bytes',
      help: 'Memory in use by what people said and what is open',
      registers: [this.registry],
      collect() {
        this.set(process.memoryUsage().heapUsed)
      },
    })
  }

  close(): void {
    this.#delay.disable()
  }
}
