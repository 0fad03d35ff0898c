import type { Sign } from './palette.ts'

/** What a sign looks like around its middle, in a square of 12: filled, or as a line of some width. */
export const SIGN_PATHS: Record<Exclude<Sign, 'none'>, { path: string; line?: number }> = {
  dot: { path: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z' },
  triangle: { path: 'M0-3.5 3.5 2.8h-7z' },
  diamond: { path: 'M0-3.5 3.5 0 0 3.5-3.5 0z' },
  square: { path: 'M-3-3h6v6h-6z' },
  bar: { path: 'M-3.5-1.3h7v2.6h-7z' },
  cross: { path: 'M-3.5 0h7M0-3.5v7', line: 1.8 },
  ring: { path: 'M-2.7 0a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0 -5.4 0z', line: 1.8 },
}
