import type { BoxesGround } from '@kring/shared/ground/boxes'
import { seatsAround, tableEdge } from '@kring/shared/ground/circle'
import { borderPoint, type Ring, type RingsGround } from '@kring/shared/ground/rings'
import { type Point, WORLD } from '@kring/shared/ground/world'
import type { Settings } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { tableOf } from '@kring/shared/methods/table'
import css from './MethodPicture.module.css'

/** What lies on the table in this method: its own ground, with cards. Drawn from the method, for any of them. */
export function MethodPicture({ method }: { method: Method }) {
  const settings = Object.fromEntries(method.settings.map((field) => [field.id, field.initial]))
  const table = tableOf(method).ground(settings as Settings)
  const ground = method.drawnAs === 'circle' ? ({ kind: 'circle' } as const) : table
  return (
    <svg className={css.picture} viewBox={`0 0 ${WORLD.width} ${WORLD.height}`} aria-hidden="true">
      {ground.kind === 'rings' && <Rings ground={ground} />}
      {ground.kind === 'boxes' && <Boxes ground={ground} />}
      {ground.kind === 'open' && <OpenTable />}
      {ground.kind === 'circle' &&
        (method.drawnAs === 'spread' ? (
          <Spread />
        ) : method.drawnAs === 'talk' ? (
          <Talk />
        ) : method.drawnAs === 'eyes' ? (
          <Eyes />
        ) : (
          <Circle turnsToOne={method.cast !== undefined} />
        ))}
    </svg>
  )
}

function Card({ x, y, fill }: Point & { fill?: string }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        className={css.card}
        x="-76"
        y="-40"
        width="152"
        height="80"
        rx="13"
        style={fill ? { fill } : {}}
      />
      <rect x="-50" y="-18" width="100" height="12" rx="6" fill="var(--line)" />
      <rect x="-33" y="8" width="66" height="12" rx="6" fill="var(--line)" />
    </g>
  )
}

/** A few cards: in which ring, counted from the outermost or, below zero, from the centre, and in which direction. */
const ON_RINGS = [
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

function Rings({ ground }: { ground: RingsGround }) {
  return (
    <>
      {ground.rings.map((ring, index) => (
        <path
          key={ring.zone}
          d={outline(ring)}
          fill={`var(--ring-${ringColour(index, ground.rings.length)})`}
          stroke="var(--ring-line)"
          strokeWidth="5"
        />
      ))}
      {ON_RINGS.map(({ ring, turn }) => (
        <Card key={turn} {...middleOf(ground, ring, turn * 2 * Math.PI)} />
      ))}
    </>
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

/** Where cards lie in a box, as parts of its room; a narrow one holds them under each other. */
const IN_WIDE = [
  { across: -0.26, down: -0.24 },
  { across: 0.2, down: -0.02 },
  { across: -0.14, down: 0.26 },
]
const IN_NARROW = [
  { across: 0, down: -0.28 },
  { across: 0, down: 0.06 },
  { across: 0, down: 0.34 },
]
const TINTS = ['keep', 'stop', 'start', 'other'] as const

function Boxes({ ground: { boxes, tint, arrow } }: { ground: BoxesGround }) {
  const onLine = boxes.filter(({ y, height }) => !arrow || Math.abs(arrow.y - y) <= height / 2)
  return (
    <>
      {boxes.map(({ zone, x, y, width, height, head, heap }, index) => {
        const step = onLine.findIndex((box) => box.zone === zone)
        const deep =
          step < 0
            ? 'var(--paper-sunk)'
            : `var(--ring-${ringColour(tint === 'alike' ? 0 : step, onLine.length)})`
        const fill = tint === 'each' ? `var(--card-${TINTS[index % TINTS.length]})` : deep
        const places = width > 340 ? IN_WIDE : IN_NARROW
        // No two boxes look alike: one holds a card less than its neighbour.
        const shown = heap ? places.slice(1, 2) : step < 0 ? [] : places.slice(index % 2)
        return (
          <g key={zone}>
            <rect
              x={x - width / 2}
              y={y - height / 2}
              width={width}
              height={height}
              rx="26"
              style={{ fill }}
            />
            {!arrow && (
              <rect
                x={x - width / 2 + 34}
                y={y - height / 2 + 30}
                width={Math.min(190, width / 2)}
                height="26"
                rx="13"
                fill="var(--ink)"
                opacity="0.42"
              />
            )}
            {shown.map(({ across, down }) => (
              <Card key={down} x={x + across * width} y={y + head / 2 + down * (height - head)} />
            ))}
          </g>
        )
      })}
      {arrow && (
        <path
          d={`M${arrow.from + 40} ${arrow.y}H${arrow.to - 40}m-44 -34l48 34l-48 34`}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="9"
          strokeLinecap="round"
          strokeLinejoin="round"
          opacity="0.5"
        />
      )}
    </>
  )
}

/** How many sit there, and who has the turn. */
const PEOPLE = 8
const SPEAKS = 1

/** People around a table, one of whom speaks; or all turn to one of them, where a method gives out a part. */
function Circle({ turnsToOne }: { turnsToOne: boolean }) {
  const seats = seatsAround(PEOPLE).map(({ x, y }) => ({ x: 720 + x * 560, y: 500 + y * 370 }))
  const one = seats[SPEAKS]
  const edge = tableEdge(PEOPLE).map(
    ({ x, y }) => `${(720 + x * 560).toFixed(1)} ${(500 + y * 370).toFixed(1)}`,
  )
  return (
    <>
      <path d={`M${edge.join('L')}Z`} fill="var(--ring-1)" stroke="var(--ring-2)" strokeWidth="10" />
      {turnsToOne &&
        one &&
        seats.map(({ x, y }) => (
          <path
            key={`to ${x} ${y}`}
            d={`M${x} ${y}L${one.x} ${one.y}`}
            stroke="var(--accent)"
            strokeWidth="9"
            opacity="0.4"
          />
        ))}
      {seats.map(({ x, y }, index) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
          <circle className={css.card} r="84" style={index === SPEAKS ? { fill: 'var(--accent)' } : {}} />
          <g fill={index === SPEAKS ? 'var(--on-accent)' : 'var(--line)'}>
            <circle cy="-20" r="26" />
            <path d="M-46 46a46 40 0 0 1 92 0z" />
          </g>
        </g>
      ))}
      {!turnsToOne && (
        <>
          <rect x="560" y="452" width="320" height="26" rx="13" fill="var(--ink)" opacity="0.42" />
          <rect x="620" y="506" width="200" height="26" rx="13" fill="var(--ink)" opacity="0.42" />
        </>
      )}
    </>
  )
}

/** How often each level was chosen in five pillars, lowest level first. */
const PILLARS = [
  [1, 2, 4, 2],
  [3, 1, 1, 4],
  [0, 3, 5, 1],
  [4, 3, 2, 0],
  [1, 4, 2, 2],
]

/** Pillars under each other, each with how high its levels stand. */
function Spread() {
  return PILLARS.map((levels, pillar) => {
    const foot = 190 + pillar * 185
    return (
      <g key={foot}>
        <rect x="80" y={foot - 70} width="270" height="30" rx="15" fill="var(--ink)" opacity="0.42" />
        <rect x="400" y={foot} width="910" height="6" rx="3" fill="var(--ring-line)" />
        {levels.map((count, level) => {
          const x = 410 + level * 230
          return (
            <rect
              key={x}
              x={x}
              y={foot - count * 28}
              width="200"
              height={count * 28}
              rx="10"
              fill={`var(--ring-${level + 1})`}
              stroke="var(--ring-line)"
              strokeWidth="4"
            />
          )
        })}
      </g>
    )
  })
}

/** What two say to each other, one after the other: where it stands, how wide, and whose it is. */
const SAID = [
  { x: 90, y: 90, width: 760, isOther: false },
  { x: 520, y: 370, width: 830, isOther: true },
  { x: 90, y: 650, width: 620, isOther: false },
]

/** Speech in turn, and a mark of what was agreed under it. */
function Talk() {
  return (
    <>
      {SAID.map(({ x, y, width, isOther }) => {
        const tail = isOther ? x + width - 150 : x + 90
        return (
          <g key={y} style={{ fill: isOther ? 'var(--ring-3)' : 'var(--ring-1)' }}>
            <rect x={x} y={y} width={width} height="200" rx="44" stroke="var(--ring-line)" strokeWidth="5" />
            <path d={`M${tail} ${y + 197}h70l${isOther ? 26 : -96} 58z`} />
            <rect
              x={x + 60}
              y={y + 56}
              width={width - 120}
              height="28"
              rx="14"
              fill="var(--ink)"
              opacity="0.42"
            />
            <rect
              x={x + 60}
              y={y + 112}
              width={(width - 120) / 2}
              height="28"
              rx="14"
              fill="var(--ink)"
              opacity="0.42"
            />
          </g>
        )
      })}
      <g transform="translate(1130 800)">
        <circle r="104" fill="var(--accent)" />
        <path
          d="M-46 4l32 34l62 -74"
          fill="none"
          stroke="var(--on-accent)"
          strokeWidth="24"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </>
  )
}

/** Who talks, and somebody a little apart who looks on. */
function Eyes() {
  const seats = seatsAround(6).map(({ x, y }) => ({ x: 560 + x * 380, y: 500 + y * 330 }))
  return (
    <>
      <circle cx="560" cy="500" r="230" fill="var(--ring-1)" stroke="var(--ring-2)" strokeWidth="10" />
      {seats.map(({ x, y }) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
          <circle className={css.card} r="84" />
          <g fill="var(--line)">
            <circle cy="-20" r="26" />
            <path d="M-46 46a46 40 0 0 1 92 0z" />
          </g>
        </g>
      ))}
      <g transform="translate(1180 500)">
        <path
          d="M-170 0q170 -180 340 0q-170 180 -340 0z"
          fill="var(--card)"
          stroke="var(--accent)"
          strokeWidth="18"
        />
        <circle r="62" fill="var(--accent)" />
        <circle r="24" fill="var(--on-accent)" />
      </g>
    </>
  )
}

/** A table without zones: notes where people put them, a frame drawn by hand, and an arrow between them. */
function OpenTable() {
  return (
    <>
      <rect x="8" y="8" width="1424" height="984" rx="26" fill="var(--ring-1)" />
      <g
        fill="none"
        stroke="var(--ink)"
        strokeWidth="9"
        strokeLinecap="round"
        strokeLinejoin="round"
        opacity="0.55"
      >
        <path d="M176 214C420 168 600 188 668 214C694 330 690 470 664 566C500 604 300 590 182 566C156 450 158 320 176 214Z" />
        <path d="M716 400C800 348 862 352 934 402m-58 -6l60 8l-22 -56" />
        <path d="M960 690q40 -66 80 0t80 0t80 0" />
      </g>
      <Card x={322} y={318} fill="var(--card-start)" />
      <Card x={520} y={364} />
      <Card x={392} y={482} fill="var(--card-keep)" />
      <Card x={1060} y={446} fill="var(--card-stop)" />
      <Card x={1196} y={320} fill="var(--card-other)" />
      <Card x={640} y={764} />
    </>
  )
}
