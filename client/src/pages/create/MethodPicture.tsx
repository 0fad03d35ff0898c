import { borderPoint, type Ring, type RingsGround } from '@kring/shared/ground/rings'
import { type Point, WORLD } from '@kring/shared/ground/world'
import type { Method } from '@kring/shared/method'
import css from './MethodPicture.module.css'

/** A few cards: in which ring, counted from the outermost or, below zero, from the centre, and in which direction. */
const CARDS = [
  { ring: 0, turn: 0.115 },
  { ring: 0, turn: 0.26 },
  { ring: 0, turn: 0.385 },
  { ring: 0, turn: 0.615 },
  { ring: 0, turn: 0.73 },
  { ring: 0, turn: 0.885 },
  { ring: 1, turn: 0.22 },
  { ring: 1, turn: 0.79 },
  { ring: -2, turn: 0.28 },
  { ring: -1, turn: 0.7 },
]
const STEPS = 96

/** What lies on the table in this method: its own ground, with cards. Drawn from the method, for any of them. */
export function MethodPicture({ method }: { method: Method }) {
  const settings = Object.fromEntries(method.settings.map((field) => [field.id, field.initial]))
  const ground = method.ground(settings as Parameters<Method['ground']>[0])
  if (ground.kind !== 'rings') return null
  return (
    <svg className={css.picture} viewBox={`0 0 ${WORLD.width} ${WORLD.height}`} aria-hidden="true">
      {ground.rings.map((ring, index) => (
        <path
          key={ring.zone}
          d={outline(ring)}
          fill={`var(--ring-${ringColour(index, ground.rings.length)})`}
          stroke="var(--ring-line)"
          strokeWidth="5"
        />
      ))}
      {CARDS.map(({ ring, turn }) => {
        const { x, y } = middleOf(ground, ring, turn * 2 * Math.PI)
        return (
          <g key={turn} transform={`translate(${x} ${y})`}>
            <rect className={css.card} x="-76" y="-40" width="152" height="80" rx="13" />
            <rect x="-50" y="-18" width="100" height="12" rx="6" fill="var(--line)" />
            <rect x="-33" y="8" width="66" height="12" rx="6" fill="var(--line)" />
          </g>
        )
      })}
    </svg>
  )
}

/** The centre is always as warm as it gets, whatever the number of rings. */
function ringColour(index: number, count: number): number {
  return 1 + Math.round((index / Math.max(1, count - 1)) * 3)
}

/** @returns the middle of a ring in one direction. */
function middleOf({ rings }: RingsGround, ring: number, angle: number): Point {
  const index = ring < 0 ? rings.length + ring : ring
  const outer = borderPoint(rings[index] as Ring, angle)
  const within = rings[index + 1]
  const inner = within ? borderPoint(within, angle) : { x: WORLD.width / 2, y: WORLD.height / 2 }
  return { x: (outer.x + inner.x) / 2, y: (outer.y + inner.y) / 2 }
}

function outline(ring: Ring): string {
  const points = Array.from({ length: STEPS }, (_, step) => {
    const { x, y } = borderPoint(ring, (step / STEPS) * 2 * Math.PI)
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}
