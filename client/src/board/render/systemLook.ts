import type { BoardLook } from './boardLook.ts'

/**
 * The board in the colours of the system: lines part what tints part elsewhere, and signs say what colours say.
 * @param own its own look: letters, corners and times stay
 */
export function systemLook(own: BoardLook): BoardLook {
  const probe = document.createElement('span')
  probe.style.setProperty('forced-color-adjust', 'none')
  document.documentElement.append(probe)
  const named = (name: string) => {
    probe.style.color = name
    return hexOf(getComputedStyle(probe).color)
  }
  const [ground, ink, chosen, onChosen] = ['Canvas', 'CanvasText', 'Highlight', 'HighlightText'].map(
    named,
  ) as [string, string, string, string]
  probe.remove()
  return {
    ...own,
    paper: ground,
    paperRaised: ground,
    paperSunk: ground,
    line: ink,
    lineStrong: ink,
    ringLine: ground,
    tab: ground,
    ink,
    inkSoft: ink,
    accent: chosen,
    accentSoft: ground,
    onAccent: onChosen,
    card: ground,
    rings: own.rings.map(() => ground),
    tints: own.tints.map(() => ground),
    colour: (number) => ({ paper: ground, ink, sign: own.colour(number).sign }),
    marker: () => chosen,
  }
}

/** @param colour as a browser computes it: `rgb(…)` */
function hexOf(colour: string): string {
  const channels = colour.match(/\d+/g)?.slice(0, 3) ?? []
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`
}
