/** The easing of every travel, `--ease`, as style sheets write it. */
export const EASING = 'cubic-bezier(.2, .7, .2, 1)'

/**
 * {@link EASING}, worked out.
 * @param progress 0 to 1 in time
 * @returns 0 to 1 in distance
 */
export function ease(progress: number): number {
  if (progress <= 0) return 0
  if (progress >= 1) return 1
  let low = 0
  let high = 1
  // Halving is exact enough after 20 steps and, unlike Newton's method, cannot run away.
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2
    if (bezier(middle, 0.2, 0.2) < progress) low = middle
    else high = middle
  }
  return bezier((low + high) / 2, 0.7, 1)
}

function bezier(t: number, first: number, second: number): number {
  const rest = 1 - t
  return 3 * rest * rest * t * first + 3 * rest * t * t * second + t * t * t
}
