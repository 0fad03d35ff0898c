import { seatsAround } from '@kring/shared/ground/circle'
import type { Point } from '@kring/shared/ground/world'
import css from './MethodPicture.module.css'

/** Somebody at their place; larger where they are what it is about. */
export function Somebody({ x, y, hasTurn = false, size = 1 }: Point & { hasTurn?: boolean; size?: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${size})`}>
      <circle className={css.card} r="84" style={hasTurn ? { fill: 'var(--accent)' } : {}} />
      <g fill={hasTurn ? 'var(--on-accent)' : 'var(--line)'}>
        <circle cy="-20" r="26" />
        <path d="M-46 46a46 40 0 0 1 92 0z" />
      </g>
    </g>
  )
}

/** A card, and what stands on it in one line or two. */
export function Card({ x, y, fill }: Point & { fill?: string }) {
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

/** How often each level was chosen in five pillars, lowest level first. */
const PILLARS = [
  [1, 2, 4, 2],
  [3, 1, 1, 4],
  [0, 3, 5, 1],
  [4, 3, 2, 0],
  [1, 4, 2, 2],
]

/** Pillars under each other, each with how high its levels stand. */
export function Spread() {
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
export function Talk() {
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
export function Eyes() {
  const seats = seatsAround(6).map(({ x, y }) => ({ x: 560 + x * 380, y: 500 + y * 330 }))
  return (
    <>
      <circle cx="560" cy="500" r="230" fill="var(--ring-1)" stroke="var(--ring-2)" strokeWidth="10" />
      {seats.map((seat) => (
        <Somebody key={`${seat.x} ${seat.y}`} {...seat} />
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

/** Chairs without a table: one holds the word, and what is said reaches all the others. */
export function OpenCircle() {
  const [holder, ...others] = seatsAround(9).map(({ x, y }) => ({ x: 720 + x * 570, y: 520 + y * 350 }))
  return (
    <>
      {[330, 470, 610].map((radius) => (
        <circle
          key={radius}
          cx={holder?.x}
          cy={holder?.y}
          r={radius}
          fill="none"
          stroke="var(--ring-4)"
          strokeWidth="14"
          strokeLinecap="round"
          // A quarter of a circle, downwards.
          pathLength="100"
          strokeDasharray="17 83"
          strokeDashoffset="-16.5"
        />
      ))}
      {others.map((seat) => (
        <Somebody key={`${seat.x} ${seat.y}`} {...seat} />
      ))}
      {holder && <Somebody {...holder} hasTurn size={1.7} />}
    </>
  )
}

/** Where drafts lie. */
const DRAFTS = [250, 720, 1190]

/** Drafts beside one another, and the one question that grew out of them. */
export function Question() {
  return (
    <>
      {DRAFTS.map((x) => (
        <g key={x} transform={`translate(${x} 170) scale(2.3 2)`}>
          <Card x={0} y={0} />
        </g>
      ))}
      <g fill="none" stroke="var(--ring-4)" strokeWidth="14" strokeLinecap="round">
        {DRAFTS.map((x) => (
          <path key={x} d={`M${x} 280Q${x} 360 ${720 + (x - 720) * 0.3} 420`} />
        ))}
      </g>
      <rect className={css.card} x="150" y="440" width="1140" height="450" rx="44" />
      <g fill="var(--ink)" opacity="0.5">
        <rect x="230" y="560" width="600" height="44" rx="22" />
        <rect x="230" y="640" width="520" height="44" rx="22" />
        <rect x="230" y="720" width="380" height="44" rx="22" />
      </g>
      <circle cx="1060" cy="665" r="160" fill="var(--ring-4)" />
      <path
        d="M1006 625q0 -58 54 -58t54 54q0 36 -36 54q-18 10 -18 46"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="28"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="1060" cy="768" r="18" fill="var(--ink)" />
    </>
  )
}

/** Where three options stand, from left to right. */
const OPTIONS = [640, 930, 1220]
/** How well each of them meets each of four criteria: the size of a mark. */
const FITS = [
  [3, 1, 2],
  [1, 2, 3],
  [2, 1, 3],
  [3, 2, 2],
]

/** Options above, criteria at the left with how much each counts, and how they fit. */
export function Weighing() {
  return (
    <>
      {OPTIONS.map((x) => (
        <g key={x} transform={`translate(${x} 150) scale(1.5)`}>
          <Card x={0} y={0} />
        </g>
      ))}
      {FITS.map((row, index) => {
        const y = 340 + index * 170
        return (
          <g key={y}>
            <rect x="60" y={y - 78} width="1320" height="150" rx="26" fill="var(--ring-1)" />
            <rect
              x="100"
              y={y - 18}
              width={340 - index * 66}
              height="32"
              rx="16"
              fill="var(--ink)"
              opacity="0.42"
            />
            {OPTIONS.map((x, option) => (
              <circle
                key={x}
                cx={x}
                cy={y - 3}
                r={(row[option] ?? 0) * 19}
                fill={`var(--ring-${(row[option] ?? 0) + 1})`}
                stroke="var(--ring-line)"
                strokeWidth="4"
              />
            ))}
          </g>
        )
      })}
    </>
  )
}

/** Somebody from outside, a book, and what comes in: fitting, not fitting, and something to try. */
export function Window() {
  return (
    <>
      <Somebody x={190} y={330} size={1.4} />
      <g transform="translate(190 690)" strokeLinejoin="round">
        <path
          className={css.card}
          d="M0 -80q-70 -50 -150 -30v190q80 -20 150 30q70 -50 150 -30v-190q-80 -20 -150 30z"
          stroke="var(--line)"
          strokeWidth="8"
        />
        <path d="M0 -80v190" stroke="var(--line)" strokeWidth="8" />
      </g>
      <path d="M600 100H1370V900H600z" fill="var(--ring-1)" />
      <path
        d="M600 340V100H1370V900H600V660"
        fill="none"
        stroke="var(--ring-3)"
        strokeWidth="22"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="M370 500H690m-60 -56l64 56l-64 56"
        fill="none"
        stroke="var(--ring-5)"
        strokeWidth="26"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {[
        { y: 260, mark: 'M-36 2l24 26l50 -58', fill: 'var(--card-keep)' },
        { y: 500, mark: 'M-32 -32l64 64m0 -64l-64 64', fill: 'var(--card-stop)' },
        { y: 740, mark: 'M0 -38v76m-38 -38h76', fill: 'var(--card-start)' },
      ].map(({ y, mark, fill }) => (
        <g key={y} transform={`translate(1050 ${y})`}>
          <rect className={css.card} x="-250" y="-88" width="500" height="176" rx="26" style={{ fill }} />
          <path
            d={mark}
            transform="translate(-166 0)"
            fill="none"
            stroke="var(--ink)"
            strokeWidth="18"
            strokeLinecap="round"
            strokeLinejoin="round"
            opacity="0.6"
          />
          <rect x="-80" y="-34" width="270" height="26" rx="13" fill="var(--ink)" opacity="0.36" />
          <rect x="-80" y="16" width="180" height="26" rx="13" fill="var(--ink)" opacity="0.36" />
        </g>
      ))}
    </>
  )
}

/** Steps along the way, the last one the largest. */
const STEPS = [
  { x: 150, y: 840, r: 46 },
  { x: 470, y: 740, r: 54 },
  { x: 770, y: 810, r: 62 },
  { x: 1010, y: 600, r: 74 },
  { x: 1250, y: 470, r: 110 },
]
/** Pennants on a line: where each hangs, and how far down. */
const PENNANTS = [
  { x: 150, y: 128, tint: 'keep' },
  { x: 360, y: 182, tint: 'start' },
  { x: 570, y: 208, tint: 'stop' },
  { x: 780, y: 208, tint: 'other' },
  { x: 990, y: 182, tint: 'keep' },
  { x: 1200, y: 128, tint: 'start' },
]

/** A way of several steps, and something to celebrate at its end. */
export function Way() {
  return (
    <>
      <path d="M40 80Q720 340 1400 80" fill="none" stroke="var(--line)" strokeWidth="9" />
      {PENNANTS.map(({ x, y, tint }) => (
        <path
          key={x}
          className={css.card}
          d={`M${x} ${y}h126l-63 130z`}
          style={{ fill: `var(--card-${tint})` }}
          stroke="var(--line)"
          strokeWidth="5"
          strokeLinejoin="round"
        />
      ))}
      <path
        d="M150 840C250 720 360 700 470 740S680 850 770 810S880 620 1010 600S1180 560 1250 470"
        fill="none"
        stroke="var(--ring-3)"
        strokeWidth="26"
        strokeLinecap="round"
      />
      {STEPS.map(({ x, y, r }, index) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r={r}
          fill={`var(--ring-${index + 1})`}
          stroke="var(--ring-line)"
          strokeWidth="10"
        />
      ))}
      <path
        d="M1250 404l19 42l46 5l-34 31l9 45l-40 -23l-40 23l9 -45l-34 -31l46 -5z"
        fill="var(--card)"
        stroke="var(--card)"
        strokeWidth="14"
        strokeLinejoin="round"
      />
    </>
  )
}
