import type { Row } from './fault.ts'

const HEAD = ['fault', 'times', 'acknowledged', 'lost', 'doubled', 'leaks', 'honest p99 ×']

/** @returns rows as a Markdown table, with a sum below */
export function table(rows: readonly Row[]): string {
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

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
