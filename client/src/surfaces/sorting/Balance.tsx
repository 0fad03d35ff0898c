/** Two sides of a choice next to each other, as a quiet meter. */
export function Balance({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  return <div data-size={size} hidden />
}
