import { p99 } from '../attacks/ten.ts'
import type { Row, StoreName, Waits } from './fault.ts'

const HEAD = [
  'fault',
  'times',
  'acknowledged',
  'lost',
  'doubled',
  'leaks',
  'honest p99 ×',
  'before, during, after (ms)',
  'PostgreSQL: times, acknowledged; lost, doubled, leaks',
]

const COUNTS: readonly ((row: Row) => number)[] = [
  (row) => row.times,
  (row) => row.acknowledged,
  (row) => row.lost,
  (row) => row.doubled,
  (row) => row.leaks,
]

/** @returns rows as a Markdown table: those of one fault are one, PostgreSQL beside LevelDB, with a sum below */
export function table(tried: readonly Row[]): string {
  const names = [...new Set(tried.map(({ fault }) => fault))]
  const of = (store: StoreName) => new Map(names.map((name) => [name, oneOf(tried, name, store)]))
  const [folder, database] = [of('LevelDB'), of('PostgreSQL')]
  return [
    line(HEAD),
    line(HEAD.map((_, i) => (i === 0 ? '---' : '--:'))),
    ...names.map((name) => {
      const [one, other] = [folder.get(name), database.get(name)]
      const counts = COUNTS.map((count) => (one ? String(count(one)) : '–'))
      return line([name, ...counts, ...ratio(one?.waits ?? null), other ? inShort(countsOf([other])) : ''])
    }),
    line([
      '**all**',
      ...countsOf([...folder.values()]).map((count) => `**${count}**`),
      '',
      '',
      `**${inShort(countsOf([...database.values()]))}**`,
    ]),
  ].join('\n')
}

function oneOf(tried: readonly Row[], fault: string, store: StoreName): Row | undefined {
  const rows = tried.filter((row) => row.fault === fault && row.store === store)
  return rows.length === 0 ? undefined : rows.reduce(together)
}

function countsOf(rows: readonly (Row | undefined)[]): number[] {
  return COUNTS.map((count) => rows.reduce((total, row) => total + (row ? count(row) : 0), 0))
}

function inShort([times, acknowledged, ...bad]: readonly number[]): string {
  return `${times}, ${acknowledged}; ${bad.join(', ')}`
}

/** @returns two rows of the same fault as one */
export function together(one: Row, other: Row): Row {
  return {
    ...one,
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
export function timesLonger({ before, during, after }: Waits): number {
  return p99(during) / p99([...before, ...after])
}

function ratio(waits: Waits | null): [string, string] {
  if (!waits) return ['–', '']
  const { before, during, after } = waits
  const times = [before, during, after].map((part) => p99(part).toFixed(0))
  return [timesLonger(waits).toFixed(1), times.join(', ')]
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
