import type { ShownArrow } from './Hands.ts'
import css from './Overlay.module.css'
import { toScreen, type View } from './viewTransform.ts'

const NS = 'http://www.w3.org/2000/svg'
/** An arrow in a square of 20, its tip in the corner. */
const SHAPE = 'M0 0 L5.5 19 L9 11 L17.5 9.5 Z'

type Arrow = { element: HTMLElement; tag: HTMLElement }

/** Where the others point: an arrow with a name. In ink, because pointing is not what can be done now. */
export class Arrows {
  private readonly arrows = new Map<number, Arrow>()

  constructor(private readonly overlay: HTMLElement) {}

  show(shown: readonly ShownArrow[], view: View): void {
    const kept = new Set(shown.map((arrow) => arrow.client))
    for (const [client, arrow] of this.arrows) {
      if (kept.has(client)) continue
      arrow.element.remove()
      this.arrows.delete(client)
    }
    for (const { client, at, name, faded } of shown) {
      const { element, tag } = this.arrows.get(client) ?? this.add(client)
      const { left, top } = toScreen(view, at)
      element.style.transform = `translate3d(${left}px, ${top}px, 0)`
      element.style.opacity = faded ? '0' : '1'
      if (tag.textContent !== name) tag.textContent = name
    }
  }

  private add(client: number): Arrow {
    const element = document.createElement('div')
    element.className = css.arrow ?? ''
    const svg = document.createElementNS(NS, 'svg')
    svg.setAttribute('viewBox', '0 0 20 20')
    const path = document.createElementNS(NS, 'path')
    path.setAttribute('d', SHAPE)
    svg.append(path)
    const tag = document.createElement('span')
    tag.className = css.tag ?? ''
    element.append(svg, tag)
    this.overlay.append(element)
    const arrow = { element, tag }
    this.arrows.set(client, arrow)
    return arrow
  }
}
