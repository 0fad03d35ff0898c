import { p99 } from '../attacks/ten.ts'
import type { Row, Waits } from './fault.ts'

const HEAD = [
  'fault',
  'times',
  'acknowledged',
  'lost',
  'doubled',
  'leaks',
  'honest p99 ×',
  'before, during, after (ms)',
]

/** @returns rows as a Markdown table, those of the same fault as one, with a sum below */
export function table(tried: readonly Row[]): string {
  const byFault = new Map<string, Row>()
  for (const row of tried) {
    const before = byFault.get(row.fault)
    byFault.set(row.fault, before ? together(before, row) : row)
  }
  const rows = [...byFault.values()]
  const sum = (count: (row: Row) => number) => rows.reduce((total, row) => total + count(row), 0)
  const counts: ((row: Row) => number)[] = [
    (row) => row.times,
    (row) => row.acknowledged,
    (row) => row.lost,
    (row) => row.doubled,
    (row) => row.leaks,
  ]
  return [
    line(HEAD),
    line(HEAD.map((_, i) => (i === 0 ? '---' : '--:'))),
    ...rows.map((row) =>
      line([row.fault, ...counts.map((count) => String(count(row))), ...ratio(row.waits)]),
    ),
    line(['**all**', ...counts.map((count) => `**${sum(count)}**`), '', '']),
  ].join('\n')
}

/** @returns two rows of the same fault as one */
export function together(one: Row, other: Row): Row {
  return {
    fault: one.fault,
    times: one.times + other.times,
    acknowledged: one.acknowledged + other.acknowledged,
    lost: one.lost + other.lost,
    doubled: one.doubled + other.doubled,
    leaks: one.leaks + other.leaks,
    waits: one.waits && other.waits ? pooled(one.waits, other.waits) : (one.waits ?? other.waits),
  }
}

/** @returns the waits of two rounds as those of one */
function pooled(one: Waits, other: Waits): Waits {
  return {
    before: [...one.before, ...other.before],
    during: [...one.during, ...other.during],
    after: [...one.after, ...other.after],
  }
}

/** How much longer people waited than undisturbed; that is before and after together, because machines drift. */
function ratio(waits: Waits | null): [string, string] {
  if (!waits) return ['–', '']
  const { before, during, after } = waits
  const times = [before, during, after].map((part) => p99(part).toFixed(0))
  return [(p99(during) / p99([...before, ...after])).toFixed(1), times.join(', ')]
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
