import { DEVICES, type Device, type GroupFigures } from './group.ts'
import { type Cost, quantile } from './measure.ts'
import { SCENES, type Scene } from './scenes.ts'

export type GroupRow = { device: Device; board: string; figures: GroupFigures }

/** @returns what watching a group sort costs, as a Markdown table */
export function groupTable(rows: readonly GroupRow[]): string {
  const head = [
    'who watches',
    'Kring',
    'a card to another box, ms: median / mean',
    'a card shifted, ms: median / mean',
    'behind at ten a second, ms',
  ]
  const lines = [`| ${[...head, 'a minute of nothing, ms'].join(' | ')} |`, '|---|---|---|---|---|---|']
  for (const { device, board, figures } of rows) {
    const who = `${device}, ${DEVICES[device].slower} × slower`
    const { moved, shifted, behind, idle } = figures
    const cells = [both(moved), both(shifted), ms(behind), ms(idle)]
    lines.push(`| ${who} | ${board} | ${cells.join(' | ')} |`)
  }
  return lines.join('\n')
}

export type Figures = { board: string; scene: Scene; count: number; cost: Cost }

const NAMES: Record<Scene, string> = {
  drag: 'one card dragged here',
  others: 'thirty moved by others',
  zoom: 'zooming',
  ink: 'inking',
}

/** @returns the figures as a Markdown table, the boards beside each other, with the ratio of their work */
export function figuresTable(figures: readonly Figures[]): string {
  const counts = [...new Set(figures.map(({ count }) => count))]
  const boards = [...new Set(figures.map(({ board }) => board))]
  const lines = [
    '| what | cards | board | frame p50 ms | frame p95 ms | input to paint p50 / p95 ms | main thread ms per frame | × Excalidraw |',
    '|---|---|---|---|---|---|---|---|',
  ]
  for (const scene of SCENES) {
    for (const count of counts) {
      const rows = boards.flatMap((board) =>
        figures.filter((one) => one.board === board && one.scene === scene && one.count === count),
      )
      const other = rows.at(-1)
      for (const { board, cost } of rows) {
        const { frames, paints, work } = cost
        const paint =
          paints.length === 0 ? '–' : `${ms(quantile(paints, 0.5))} / ${ms(quantile(paints, 0.95))}`
        const ratio = other && other.board !== board ? (work / other.cost.work).toFixed(2) : '1.00'
        lines.push(
          `| ${NAMES[scene]} | ${count} | ${board} | ${ms(quantile(frames, 0.5))} | ${ms(quantile(frames, 0.95))} | ${paint} | ${ms(work)} | ${ratio} |`,
        )
      }
    }
  }
  return lines.join('\n')
}

/** What one costs as a rule, and with what comes by now and then. */
function both(values: readonly number[]): string {
  return `${ms(quantile(values, 0.5))} / ${ms(values.reduce((all, value) => all + value, 0) / values.length)}`
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0)
}
