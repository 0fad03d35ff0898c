import { type Colour, colourOf } from '../../look/palette.ts'
import { systemLook } from './systemLook.ts'

/** What one paints with, on the screen or off it. */
export type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** The tokens the canvas paints with, read once: a canvas knows no CSS custom properties. */
export type BoardLook = {
  font: string
  paper: string
  paperRaised: string
  paperSunk: string
  line: string
  lineStrong: string
  ringLine: string
  /** Under the number at the edge of a card. */
  tab: string
  ink: string
  inkSoft: string
  accent: string
  accentSoft: string
  onAccent: string
  card: string
  /** The stops the ground is mixed from, outside to centre. */
  rings: string[]
  /** Pale tints for quadrants and columns; each has its name too. */
  tints: string[]
  /** One of the colours people give. */
  colour(number: number): Colour
  /** Ink of the marker by colour number: bright, because it lies thinly over what is there. */
  marker(number: number): string
  radius: number
  /** Milliseconds. */
  quick: number
  travel: number
}

/** The same values as `tokens.css`, for a picture that is made before or without a style sheet. */
const FALLBACK = {
  '--font': '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif',
  '--paper': '#faf6ee',
  '--paper-raised': '#fffdf8',
  '--paper-sunk': '#f1ebde',
  '--line': '#d9d0bd',
  '--line-strong': '#8b8470',
  '--ring-line': '#fffdf8',
  '--ink': '#22252b',
  '--ink-soft': '#545861',
  '--accent': '#0b6e75',
  '--accent-soft': '#d5ecec',
  '--on-accent': '#ffffff',
  '--card': '#fffef9',
  '--card-keep': '#e3f1e4',
  '--card-stop': '#f9e3dc',
  '--card-start': '#e2ecf9',
  '--card-other': '#f0e8f8',
  '--ring-1': '#f3eee2',
  '--ring-2': '#efe3c4',
  '--ring-3': '#f2d391',
  '--ring-4': '#f3b94d',
  '--ring-5': '#ea9f2a',
  '--quick': '140ms',
  '--travel': '420ms',
} as const

/** Corner of a card in world units; the token `--radius-card` at the size of the wall. */
const RADIUS = 9

/** Ink of the marker by colour number. */
export const MARKER = [
  '#7d8590',
  '#f2c500',
  '#ff9130',
  '#ff6759',
  '#a873ea',
  '#4f97f5',
  '#4fbf68',
  '#a9a49a',
] as const

let own: BoardLook | undefined
let forced: BoardLook | undefined

/** @returns the look of the board on this screen, the same object every time; in the system's colours where it brings any */
export function boardLook(): BoardLook {
  if (!matchMedia('(forced-colors: active)').matches) return pictureLook()
  forced ??= systemLook(pictureLook())
  return forced
}

/** @returns the look of a board that is taken along: whoever gets the picture has another system */
export function pictureLook(): BoardLook {
  own ??= readLook(getComputedStyle(document.documentElement))
  return own
}

function readLook(style: CSSStyleDeclaration): BoardLook {
  const token = (name: keyof typeof FALLBACK) => style.getPropertyValue(name).trim() || FALLBACK[name]
  return {
    font: token('--font'),
    paper: token('--paper'),
    paperRaised: token('--paper-raised'),
    paperSunk: token('--paper-sunk'),
    line: token('--line'),
    lineStrong: token('--line-strong'),
    ringLine: token('--ring-line'),
    tab: token('--ring-2'),
    ink: token('--ink'),
    inkSoft: token('--ink-soft'),
    accent: token('--accent'),
    accentSoft: token('--accent-soft'),
    onAccent: token('--on-accent'),
    card: token('--card'),
    rings: [token('--ring-1'), token('--ring-2'), token('--ring-3'), token('--ring-4'), token('--ring-5')],
    tints: [token('--card-keep'), token('--card-stop'), token('--card-start'), token('--card-other')],
    colour: colourOf,
    marker: (number) => MARKER[number] ?? MARKER[0],
    radius: RADIUS,
    quick: milliseconds(token('--quick')),
    travel: milliseconds(token('--travel')),
  }
}

function milliseconds(duration: string): number {
  const value = Number.parseFloat(duration)
  return duration.endsWith('ms') ? value : value * 1000
}

/** @returns the CSS font of a label or a name tag; cards are set in weight 600. */
export function fontOf(look: Pick<BoardLook, 'font'>, size: number, weight = 600): string {
  return `${weight} ${size}px ${look.font}`
}
