/** How a closed poll about single cards came out: counts per card, or in a small group an invitation to talk. */
export function CardOutcome({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  return <div data-size={size} hidden />
}
