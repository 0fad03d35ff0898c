import type { Box, Size } from '@kring/shared/ground/world'
import { SIGN_PATHS } from '../../look/signPaths.ts'
import { type Corner, freeCorner } from '../render/freeCorner.ts'
import css from '../render/Overlay.module.css'
import { toScreen, type View } from '../viewport/viewTransform.ts'
import type { PersonMark } from './personMark.ts'
import type { ShownArrow } from './RemotePointers.ts'

const NS = 'http://www.w3.org/2000/svg'
/** An arrow in a square of 20, its tip in the corner. */
const SHAPE = 'M0 0 L5.5 19 L9 11 L17.5 9.5 Z'

/** How far beside the tip a name stands, as a share of its height. */
const BESIDE = 0.7

/** A sign on a disc at the foot of the arrow. */
function signOf(sign: PersonMark['sign']): SVGElement {
  const group = document.createElementNS(NS, 'g')
  group.setAttribute('transform', 'translate(16 20) scale(1.05)')
  const disc = document.createElementNS(NS, 'circle')
  disc.setAttribute('r', '6.5')
  const mark = document.createElementNS(NS, 'path')
  const { path, line } = SIGN_PATHS[sign]
  mark.setAttribute('d', path)
  mark.setAttribute('class', (line ? css.signLine : css.sign) ?? '')
  group.append(disc, mark)
  return group
}

type Arrow = { element: HTMLElement; tag: HTMLElement; size: Size; corner: Corner | null }

/**
 * Where the others point: an arrow in a person's own colour with a sign of their own at its foot, and their name as long as
 * that covers no card.
 */
export class Arrows {
  private readonly arrows = new Map<number, Arrow>()

  constructor(private readonly overlay: HTMLElement) {}

  /** @param covers whether something in a box, in world units, would lie on a card */
  show(
    shown: readonly (ShownArrow & { mark: PersonMark })[],
    view: View,
    covers: (box: Box) => boolean,
  ): void {
    const kept = new Set(shown.map((arrow) => arrow.client))
    for (const [client, arrow] of this.arrows) {
      if (kept.has(client)) continue
      arrow.element.remove()
      this.arrows.delete(client)
    }
    for (const { client, at, name, mark, faded } of shown) {
      const arrow = this.arrows.get(client) ?? this.add(client, mark)
      const { element, tag } = arrow
      const { left, top } = toScreen(view, at)
      element.style.transform = `translate3d(${left}px, ${top}px, 0)`
      element.style.opacity = faded ? '0' : '1'
      if (tag.textContent !== name) {
        tag.textContent = name
        arrow.size = { width: tag.offsetWidth, height: tag.offsetHeight }
      }
      const size = { width: arrow.size.width / view.scale, height: arrow.size.height / view.scale }
      const corner = freeCorner(
        arrow.corner,
        size,
        ({ right, below }) => ({
          x: at.x + (right ? 1 : -1) * (size.width / 2 + size.height * BESIDE),
          y: at.y + (below ? 1 : -1) * size.height * (0.5 + BESIDE),
        }),
        covers,
      )
      // It keeps its size where it is not shown.
      tag.style.visibility = corner ? 'visible' : 'hidden'
      if (corner) {
        tag.style.translate = `${corner.right ? BESIDE * arrow.size.height : -arrow.size.width - BESIDE * arrow.size.height}px ${
          (corner.below ? BESIDE : -1 - BESIDE) * arrow.size.height
        }px`
        arrow.corner = corner
      }
    }
  }

  private add(client: number, { ink, sign }: PersonMark): Arrow {
    const element = document.createElement('div')
    element.className = css.arrow ?? ''
    element.style.setProperty('--person', ink)
    const svg = document.createElementNS(NS, 'svg')
    svg.setAttribute('viewBox', '0 0 20 20')
    const path = document.createElementNS(NS, 'path')
    path.setAttribute('d', SHAPE)
    svg.append(path, signOf(sign))
    const tag = document.createElement('span')
    tag.className = css.tag ?? ''
    element.append(svg, tag)
    this.overlay.append(element)
    const arrow = { element, tag, size: { width: 0, height: 0 }, corner: null }
    this.arrows.set(client, arrow)
    return arrow
  }
}
