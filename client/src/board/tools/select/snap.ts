import type { Box } from '@kring/shared/ground/world'

/** A line that shows what something lines up with, world units. */
export type Guide = { along: 'across' | 'down'; at: number; from: number; to: number }

/** How far to shift something so that it lines up, and with what. */
export type Snap = { right: number; down: number; guides: Guide[] }

type Axis = 'x' | 'y'
type Pull = { by: number; at: number | null; with: readonly Box[] }

const LENGTH = { x: 'width', y: 'height' } as const
const OTHER = { x: 'y', y: 'x' } as const

/**
 * Lines a moving box up with the edges and middles of its neighbours, or leaves even gaps between them.
 * @param reach how far it may be pulled, world units
 */
export function snap(box: Box, neighbours: readonly Box[], reach: number): Snap {
  const across = pull(box, neighbours, reach, 'x')
  const down = pull(box, neighbours, reach, 'y')
  const lies: Box = { ...box, x: box.x + (across?.by ?? 0), y: box.y + (down?.by ?? 0) }
  return {
    right: across?.by ?? 0,
    down: down?.by ?? 0,
    guides: [...guides(across, lies, 'x'), ...guides(down, lies, 'y')],
  }
}

/** Lays the upper left corner of a moving box on the grid, whatever lies around it. @param step world units */
export function onGrid({ x, y, width, height }: Box, step: number): Snap {
  const by = (edge: number) => Math.round(edge / step) * step - edge
  return { right: by(x - width / 2), down: by(y - height / 2), guides: [] }
}

/** The least shift along one axis that lines something up. */
function pull(box: Box, neighbours: readonly Box[], reach: number, axis: Axis): Pull | undefined {
  let best: Pull | undefined
  const consider = (found: Pull) => {
    if (Math.abs(found.by) > reach) return
    if (!best || Math.abs(found.by) < Math.abs(best.by) - 0.01) best = found
  }
  const half = box[LENGTH[axis]] / 2
  for (const other of neighbours) {
    const otherHalf = other[LENGTH[axis]] / 2
    const gap = other[axis] - box[axis]
    consider({ by: gap, at: other[axis], with: [other] })
    consider({ by: gap - otherHalf + half, at: other[axis] - otherHalf, with: [other] })
    consider({ by: gap + otherHalf - half, at: other[axis] + otherHalf, with: [other] })
  }
  for (const even of evenGaps(box, neighbours, axis)) consider(even)
  return best
}

/** Places in a row with two neighbours where all gaps are alike: between them, or beyond the nearer one. */
function evenGaps(box: Box, neighbours: readonly Box[], axis: Axis): Pull[] {
  const side = OTHER[axis]
  const row = neighbours.filter(
    (other) => Math.abs(other[side] - box[side]) < (other[LENGTH[side]] + box[LENGTH[side]]) / 2,
  )
  const before = row.filter((other) => other[axis] < box[axis]).sort((one, other) => other[axis] - one[axis])
  const after = row.filter((other) => other[axis] >= box[axis]).sort((one, other) => one[axis] - other[axis])
  const pulls: Pull[] = []
  const half = box[LENGTH[axis]] / 2
  const start = (other: Box) => other[axis] - other[LENGTH[axis]] / 2
  const end = (other: Box) => other[axis] + other[LENGTH[axis]] / 2
  const [near, far] = before
  const [next, beyond] = after
  if (near && next && start(next) > end(near)) {
    pulls.push({ by: (end(near) + start(next)) / 2 - box[axis], at: null, with: [near, next] })
  }
  if (near && far && start(near) > end(far)) {
    pulls.push({ by: end(near) + (start(near) - end(far)) + half - box[axis], at: null, with: [far, near] })
  }
  if (next && beyond && start(beyond) > end(next)) {
    pulls.push({
      by: start(next) - (start(beyond) - end(next)) - half - box[axis],
      at: null,
      with: [next, beyond],
    })
  }
  return pulls
}

function guides(found: Pull | undefined, box: Box, axis: Axis): Guide[] {
  if (!found) return []
  const side = OTHER[axis]
  const all = [box, ...found.with]
  if (found.at !== null) {
    const from = Math.min(...all.map((one) => one[side] - one[LENGTH[side]] / 2))
    const to = Math.max(...all.map((one) => one[side] + one[LENGTH[side]] / 2))
    return [{ along: axis === 'x' ? 'down' : 'across', at: found.at, from, to }]
  }
  // Even gaps are shown in the gaps themselves.
  const row = all.sort((one, other) => one[axis] - other[axis])
  return row.slice(1).map((one, index) => {
    const left = row[index] as Box
    return {
      along: axis === 'x' ? 'across' : 'down',
      at: box[side],
      from: left[axis] + left[LENGTH[axis]] / 2,
      to: one[axis] - one[LENGTH[axis]] / 2,
    }
  })
}
