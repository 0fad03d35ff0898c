import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What the server counts, for Prometheus. One per server, so that two in one process do not mix. */
export class Metrics {
  readonly registry = new Registry()
  readonly rooms = new Gauge({ name: 'kring_rooms', help: 'Meetings in memory', registers: [this.registry] })
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
}
