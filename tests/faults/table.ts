import type { Row } from './fault.ts'

const HEAD = ['fault', 'times', 'acknowledged', 'lost', 'doubled', 'leaks', 'honest p99 ×']

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
      line([row.fault, ...counts.map((count) => String(count(row))), row.p99Ratio?.toFixed(1) ?? '–']),
    ),
    line(['**all**', ...counts.map((count) => `**${sum(count)}**`), '']),
  ].join('\n')
}

function together(one: Row, other: Row): Row {
  const ratios = [one.p99Ratio, other.p99Ratio].filter((ratio) => ratio !== null)
  return {
    fault: one.fault,
    times: one.times + other.times,
    acknowledged: one.acknowledged + other.acknowledged,
    lost: one.lost + other.lost,
    doubled: one.doubled + other.doubled,
    leaks: one.leaks + other.leaks,
    p99Ratio: ratios.length > 0 ? Math.max(...ratios) : null,
  }
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
