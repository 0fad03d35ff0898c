import type { Figures } from './figures.ts'
import type { Kind } from './subject.ts'

const TITLE: Record<Kind, string> = {
  drag: 'Drag presence: a card under a finger',
  statement: 'Statements: what stays (Kring: judged and flushed to disk before anybody sees it)',
}

/** Steps of one drag, and how long it lasts. */
const DRAG_STEPS = 30

/** @returns all figures as Markdown, each server beside the bare broadcast and the reference of the same run */
export function tables(figures: readonly Figures[]): string {
  const parts: string[] = []
  for (const kind of ['drag', 'statement'] as const) {
    parts.push(`### ${TITLE[kind]}`, '', ...table(figures.filter((one) => one.kind === kind)), '')
  }
  parts.push('### Bytes of one drag', '', ...dragTable(figures), '')
  return parts.join('\n')
}

function table(figures: readonly Figures[]): string[] {
  return [
    '| clients | pace | server | p50 ms | p95 ms | p99 ms | CPU s per 1M | CPU × bare | CPU × reference | bytes each | replaced by newer |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...figures.map((one) => {
      const beside = (server: string) =>
        figures.find((other) => other.server === server && samePlace(one, other))
      return row([
        String(one.clients),
        paceOf(one),
        one.server,
        ms(one.p50),
        ms(one.p95),
        ms(one.p99),
        one.cpu === null ? '–' : one.cpu.toFixed(1),
        ratio(one.cpu, beside('bare ws')?.cpu),
        ratio(one.cpu, beside('@y/websocket-server')?.cpu),
        one.bytes.toFixed(0),
        one.replaced < 0.0005 ? '–' : `${(one.replaced * 100).toFixed(1)} %`,
      ])
    }),
  ]
}

/** What one drag of a second costs somebody who only looks on: its steps as presence, and what stays of it. */
function dragTable(figures: readonly Figures[]): string[] {
  const quiet = (server: string, kind: Kind) =>
    figures.find((one) => one.server === server && one.kind === kind && one.speakers === 1)
  const servers = [...new Set(figures.map((one) => one.server))]
  return [
    `| server | ${DRAG_STEPS} steps of presence | and one statement |`,
    '|---|---|---|',
    ...servers.map((server) => {
      const steps = (quiet(server, 'drag')?.bytes ?? Number.NaN) * DRAG_STEPS
      const stays = quiet(server, 'statement')?.bytes ?? Number.NaN
      return row([server, steps.toFixed(0), (steps + stays).toFixed(0)])
    }),
  ]
}

function samePlace(one: Figures, other: Figures): boolean {
  return one.kind === other.kind && one.clients === other.clients && one.speakers === other.speakers
}

const paceOf = ({ speakers }: Figures) => (speakers === 1 ? 'quiet: 1 × 10/s' : `busy: ${speakers} × 30/s`)
const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0))
const row = (cells: string[]) => `| ${cells.join(' | ')} |`

function ratio(value: number | null, base: number | null | undefined): string {
  return value === null || !base ? '–' : (value / base).toFixed(2)
}
