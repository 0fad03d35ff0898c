/** Where the two of them sit, in the units of the pictures beside it; the first one prepared. */
const TWO = [
  { x: 380, y: 500 },
  { x: 1060, y: 500 },
]

/** Two people who talk, and what one of them has written down for it. */
export function PreparePicture() {
  return (
    <svg viewBox="0 0 1440 1000" width="100%" aria-hidden="true">
      <ellipse
        cx="720"
        cy="560"
        rx="420"
        ry="300"
        fill="var(--ring-1)"
        stroke="var(--ring-2)"
        strokeWidth="10"
      />
      {TWO.map(({ x, y }, index) => (
        <g key={x} transform={`translate(${x} ${y}) scale(1.9)`}>
          <circle
            r="84"
            fill={index === 0 ? 'var(--accent)' : 'var(--card)'}
            stroke="var(--line)"
            strokeWidth="3"
          />
          <g fill={index === 0 ? 'var(--on-accent)' : 'var(--line)'}>
            <circle cy="-20" r="26" />
            <path d="M-46 46a46 40 0 0 1 92 0z" />
          </g>
        </g>
      ))}
      <g transform="translate(640 700) rotate(-8)">
        <rect
          x="-110"
          y="-140"
          width="220"
          height="280"
          rx="18"
          fill="var(--card)"
          stroke="var(--line)"
          strokeWidth="5"
        />
        {[-90, -40, 10, 60].map((y) => (
          <rect key={y} x="-76" y={y} width={y === 60 ? 90 : 152} height="18" rx="9" fill="var(--line)" />
        ))}
      </g>
    </svg>
  )
}
