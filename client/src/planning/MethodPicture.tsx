import type { BoxesGround } from '@kring/shared/ground/boxes'
import { seatsAround, tableEdge } from '@kring/shared/ground/circle'
import { borderPoint, type Ring, type RingsGround } from '@kring/shared/ground/rings'
import { type Point, WORLD } from '@kring/shared/ground/world'
import type { Settings } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { tableOf } from '@kring/shared/methods/table'
import type { ReactNode } from 'react'
import css from './MethodPicture.module.css'
import {
  Card,
  Eyes,
  OpenCircle,
  Question,
  Somebody,
  Spread,
  Talk,
  Way,
  Weighing,
  Window,
} from './MethodScenes.tsx'

/** What a method looks like: what lies on its table, drawn from the method, or a scene of its own. */
export function MethodPicture({ method }: { method: Method }) {
  return (
    <svg className={css.picture} viewBox={`0 0 ${WORLD.width} ${WORLD.height}`} aria-hidden="true">
      {method.drawnAs ? SCENES[method.drawnAs] : <OnTable method={method} />}
    </svg>
  )
}

/** What is drawn instead of a table, where that would not tell one method from another. */
const SCENES: Record<NonNullable<Method['drawnAs']>, ReactNode> = {
  circle: <OpenCircle />,
  spread: <Spread />,
  talk: <Talk />,
  eyes: <Eyes />,
  question: <Question />,
  weighing: <Weighing />,
  window: <Window />,
  way: <Way />,
}

function OnTable({ method }: { method: Method }) {
  const settings = Object.fromEntries(method.settings.map((field) => [field.id, field.initial]))
  const ground = tableOf(method).ground(settings as Settings)
  switch (ground.kind) {
    case 'rings':
      return <Rings ground={ground} />
    case 'boxes':
      return <Boxes ground={ground} />
    case 'open':
      return <OpenTable />
    case 'circle':
      return <Circle turnsToOne={method.cast !== undefined} />
  }
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
      {seats.map((seat, index) => (
        <Somebody key={`${seat.x} ${seat.y}`} {...seat} hasTurn={index === SPEAKS} />
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
